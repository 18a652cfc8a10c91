import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from '../../appearance/glyphs';
import { useWords } from '../interface';
import { IconButton } from '../parts/IconButton';

export interface FrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `wide` for lists, `narrow` (default) for questions. */
  readonly width?: 'narrow' | 'wide';
  /** A question that must be answered: no closing by a click beside it. */
  readonly asks?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog: keeps the focus, closes on Escape, gives the focus back. */
export function Frame({ title, onClose, width = 'narrow', asks = false, children }: FrameProps) {
  const words = useWords();
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isDismissable={!asks}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog-frame" data-width={width}>
        <Dialog className="dialog" role={asks ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          {!asks && (
            <IconButton node={X} label={words('dialog.close')} className="dialog-close" onClick={onClose} />
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
