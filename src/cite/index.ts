/** cite: what a document names (find), and what the library says to it (resolve). Finding never looks at the library. */
export { type Citable, describeCitable } from './citable.ts';
export { findMentions } from './find.ts';
export { resolveCitations } from './resolve.ts';
export { auditCitations, outcomeOf, type CitationAudit, type CitationOutcome, type TitleAudit } from './audit.ts';
export { citationDiagnostics } from './diagnostics.ts';
