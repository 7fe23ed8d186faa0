import { pageAddress } from './page-address.ts';

/** Copies an address or a reference, and says so. */
export function watchCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-reference]')) button.hidden = false;
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-copy], [data-copy-reference]') : null;
    if (target instanceof HTMLAnchorElement) announceCopy(target.href, '已复制这一处的地址');
    else if (target) announceCopy(reference(), '已复制引用');
  });
}

/** `《…要点》第8项（第38—42行） http://…/item-08.html` */
function reference(): string {
  const words = document.querySelector('[data-reference]')?.textContent ?? document.title;
  return `${words.trim()} ${pageAddress()}`;
}

/** Copies a text and says `done`, or what to do when it cannot be copied. */
export function announceCopy(text: string, done: string): void {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const report = (copied: boolean): void => {
    announce(copied ? done : '没有复制成功，请手工选取');
  };
  if (!clipboard) {
    report(copyBySelection(text));
    return;
  }
  clipboard.writeText(text).then(
    () => {
      report(true);
    },
    () => {
      report(copyBySelection(text));
    },
  );
}

/** The one way to copy where there is no `navigator.clipboard`. */
interface OldClipboard {
  execCommand(command: 'copy'): boolean;
}

/** Intranet pages over http, and file://, have no clipboard of their own. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  const copied = (document as OldClipboard).execCommand('copy');
  field.remove();
  return copied;
}

let clearing = 0;

function announce(words: string): void {
  const status = document.querySelector('[data-status]');
  if (!status) return;
  status.textContent = words;
  clearTimeout(clearing);
  clearing = window.setTimeout(() => {
    status.textContent = '';
  }, 2400);
}
