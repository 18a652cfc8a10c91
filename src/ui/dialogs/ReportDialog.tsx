import { useState } from 'react';
import { describeIssue } from '../../messages/issues';
import type { Issue } from '../../schema/issues';
import { useAnswers, useInterface, useWords } from '../interface';
import { Frame } from './Frame';
import { groupIssues } from './group-issues';
import { leftOutSentence } from './left-out-sentence';

/** Most issues put on the page at once; copying takes all that are known here. */
const listed = 500;

/** Every issue as lines of text: severity, path, id, what is wrong, what to do. */
function reportText(name: string, issues: readonly Issue[]): string {
  const lines = issues.map((issue) => {
    const { what, remedy } = describeIssue(issue);
    return [issue.severity, issue.path, issue.id ?? '', what, remedy].join('\t');
  });
  return [name, ...lines].join('\n');
}

function IssueItem({ issue }: { readonly issue: Issue }) {
  const words = useWords();
  const { what, remedy } = describeIssue(issue);
  return (
    <li className="issue" data-severity={issue.severity}>
      <p className="issue-what">
        <span className="chip" data-mark={issue.severity}>
          {words(`report.${issue.severity}`)}
        </span>
        {what}
      </p>
      <p className="issue-remedy">{remedy}</p>
      <p className="path">
        {issue.path}
        {issue.id !== undefined && <span> · {issue.id}</span>}
      </p>
    </li>
  );
}

/** Why a file was refused, or what to mend in one that opened: every issue, with place and remedy. */
export default function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { effects } = useInterface();
  const report = useAnswers((answers) => answers.report);
  const hasCase = useAnswers((answers) => answers.summary !== null);
  const [copied, setCopied] = useState(false);
  if (!report) return null;
  const { name, opened, issues, issueCount = issues.length, leftOut } = report;
  const shown = issues.slice(0, listed);
  const groups = groupIssues(shown);
  const count = words(opened ? 'report.warnings' : 'report.refusedCount', { count: issueCount });
  return (
    <Frame
      title={words(opened ? 'report.opened' : 'report.refused', { name })}
      onClose={onClose}
      width="wide"
    >
      <p className="standfirst">
        {count}
        {!opened && ` ${words(hasCase ? 'report.unchanged' : 'report.nothing')}`}
      </p>
      {leftOut !== undefined && <p>{leftOutSentence(leftOut, words)}</p>}
      <p className="dialog-actions report-actions">
        {issueCount > shown.length && (
          <span className="note">
            {words(issueCount > issues.length ? 'report.cappedEach' : 'report.capped', {
              shown: shown.length,
              total: issueCount,
            })}
          </span>
        )}
        {leftOut !== undefined && (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              onClose();
              effects.openWithoutFaulty();
            }}
          >
            {words('report.without')}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => void effects.copyText(reportText(name, issues)).then(setCopied)}
        >
          {words(copied ? 'report.copied' : 'report.copy')}
        </button>
      </p>
      {groups.map((group) => (
        <section key={group.code ?? 'all'}>
          {group.code !== null && (
            <h3 className="block-title">
              {group.code} <span className="tally">{group.issues.length}</span>
            </h3>
          )}
          <ul className="issues">
            {group.issues.map((issue) => (
              <IssueItem key={`${issue.code} ${issue.path} ${issue.id ?? ''}`} issue={issue} />
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  );
}
