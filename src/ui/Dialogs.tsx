import { lazy, Suspense, useState } from 'react';
import { type DialogName, useAnswers, useInterface, useWords } from './interface';

// Seldom needed: each is a chunk of its own, and React Aria's overlays come with the first.
const dialogs = {
  open: lazy(() => import('./dialogs/OpenDialog')),
  export: lazy(() => import('./dialogs/ExportDialog')),
  about: lazy(() => import('./dialogs/AboutDialog')),
  menu: lazy(() => import('./dialogs/MenuDialog')),
  shortcuts: lazy(() => import('./dialogs/ShortcutsDialog')),
  exportSelection: lazy(() =>
    import('./dialogs/ExportDialog').then((part) => ({ default: part.ExportSelectionDialog })),
  ),
};
const AddressDialog = lazy(() => import('./dialogs/AddressDialog'));
const ColumnsDialog = lazy(() => import('./dialogs/ColumnsDialog'));
const ReportDialog = lazy(() => import('./dialogs/ReportDialog'));

/** Dialogs that were asked for, and those that come by themselves: a question, a report of faults. */
export function Dialogs({
  named,
  onClose,
}: {
  readonly named: DialogName | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { conductor } = useInterface();
  const report = useAnswers((answers) => answers.report);
  const asking = useAnswers((answers) => answers.pendingAddress !== null);
  const naming = useAnswers((answers) => answers.naming);
  const [expanded, setExpanded] = useState<typeof report>(null);
  const Named = named === null ? null : dialogs[named];
  const listed = report !== null && (!report.opened || expanded === report);
  return (
    <>
      {report?.opened && !listed && (
        <div className="toasts">
          <div className="toast" role="status">
            <p>
              {words('report.toast', { name: report.name, count: report.issueCount ?? report.issues.length })}
            </p>
            <button type="button" className="button" onClick={() => setExpanded(report)}>
              {words('report.show')}
            </button>
            <button type="button" className="button" onClick={() => conductor.dismissReport()}>
              {words('failure.dismiss')}
            </button>
          </div>
        </div>
      )}
      <Suspense fallback={null}>
        {Named && <Named onClose={onClose} />}
        {listed && <ReportDialog onClose={() => conductor.dismissReport()} />}
        {naming && <ColumnsDialog naming={naming} />}
        {asking && <AddressDialog />}
      </Suspense>
    </>
  );
}
