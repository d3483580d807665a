// What guardians said beforehand: the child will not come. It marks nobody; it stands beside the child until somebody decides.
import { t } from './dom.js';

/** @returns the rows, with `announced: {reason, note}` where a guardian said so for this day */
export function announced(rows, notices) {
  const said = new Map((notices ?? []).map(({ learner, reason, note }) => [learner, { reason, note }]));
  return rows.map((row) => ({ ...row, announced: said.get(row.learner) ?? null }));
}

/** Whom "all present" means: not who was announced absent, as long as there is anybody else. */
export function expected(unmarked) {
  const coming = unmarked.filter((row) => !row.announced);
  return coming.length ? coming : unmarked;
}

/** Only until the child is marked: the mark says what became of it. */
export const noticeText = ({ announced: said, status }) =>
  said && !status ? t('register.notice.said', [t(`AbsenceReason.${said.reason}`), said.note].filter(Boolean).join(', ')) : '';
