import { basename } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { ActId, Lang } from '../model/ids.ts';
import type { Work } from '../model/work.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import { sha256 } from '../store/sha256.ts';
import type { Requisites } from './act-graph.ts';
import { requisitesOf } from './act-graph.ts';
import { editionOfFile } from './edition-of.ts';
import type { Identity } from './identify.ts';
import { bodiesWith, citedWorks, heldWork, identify, retoldWorks } from './identify.ts';
import { indexActs } from './index-acts.ts';
import type { Intake } from './intake.ts';
import { folderOf } from './intake.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import type { ParsedDocument } from './make-document.ts';
import { finishDocument } from './make-document.ts';
import { plain } from './plain.ts';
import { parseGuarded } from './reading-room.ts';
import type { Workspace } from './workspace.ts';

/** A document as the user names it. */
export interface IntakeRequest {
  readonly file: string;
  /** The issuing body and the language, where the text does not tell them. */
  readonly body: string | null;
  readonly lang: Lang | null;
}

function heldHashes(corpus: LoadedCorpus): Map<string, ActId> {
  return new Map(
    corpus.acts.flatMap((act) => (act.manifest?.files ?? []).map((file) => [file.sha256, act.work.id] as const)),
  );
}

/** The name under which the bytes are kept: language, and the edition where the publisher consolidated the text. */
function storedName(parsed: ParsedDocument, taken: readonly string[], original: string): string {
  const { expression } = parsed;
  const editions = expression.notes.flatMap((note) => note.by?.adopted ?? []).sort();
  const edition = expression.methodology === null ? undefined : editions[editions.length - 1];
  const ending = /\.[A-Za-z0-9]{1,5}$/u.exec(basename(original))?.[0]?.toLowerCase() ?? '.txt';
  const stem = edition === undefined ? expression.lang : `${expression.lang}@${edition}`;
  let name = `${stem}${ending}`;
  for (let n = 2; taken.includes(name); n += 1) name = `${stem}~${n}${ending}`;
  return name;
}

function parsedInput(workspace: Workspace, request: IntakeRequest, bytes: Uint8Array): Promise<ParsedDocument> {
  const input = {
    path: basename(request.file),
    bytes,
    sha256: sha256(bytes),
    lang: request.lang,
    mediaType: mediaTypeOf(bytes, request.file),
    isConsolidated: false,
  };
  return parseGuarded(workspace, input);
}

/** Returns what the file is and what it would bring, without touching the corpus; `copyOf` is the act where its words alone tell it. */
export async function intakeOf(
  workspace: Workspace,
  request: IntakeRequest,
  bytes: Uint8Array,
  corpus: LoadedCorpus,
  copyOf: Work | null = null,
): Promise<Outcome<Intake>> {
  const parsed = await parsedInput(workspace, request, bytes);
  const works = corpus.acts.map((act) => act.work);
  const told = identify(plain(parsed.expression.frontMatter), corpus.bodies, request.body, works);
  const identity: Identity = copyOf === null ? told.value : { id: copyOf.id, body: copyOf.body, newBody: null };
  const diagnostics = copyOf === null ? told.diagnostics : [];
  const known = corpus.acts.find((act) => act.work.id === identity.id);
  const taken = (known?.manifest?.files ?? []).map((file) => file.file);
  const fileName = storedName(parsed, taken, request.file);
  const isHeld = heldHashes(corpus).has(parsed.input.sha256);
  if (identity.id === null || identity.body === null) {
    const bare = finishDocument(parsed, '');
    return outcome({ identity, work: null, cited: [], document: bare, bytes, fileName, isHeld }, [
      ...bare.diagnostics,
      ...diagnostics,
    ]);
  }
  const read = finishDocument(parsed, identity.id, `${folderOf(identity.id)}/${fileName}`);
  const document = { ...read, isConsolidated: editionOfFile(fileName) !== null };
  const bodies = bodiesWith(corpus.bodies, identity);
  const index = indexActs(works, bodies);
  const cited = citedWorks(
    document.frontMatter,
    identity.id,
    identity.body,
    bodies,
    (reference) => index.find(requisitesOf(reference), identity.body) !== null,
  );
  const workOf = (reference: Requisites): Work | undefined => {
    const id = index.find(requisitesOf(reference), identity.body);
    return id === null ? undefined : index.work(id);
  };
  const retold = retoldWorks(document.frontMatter, identity.id, workOf);
  const found: Diagnostic[] = [...document.diagnostics, ...diagnostics];
  if (document.frontMatter.kind === 'other') {
    found.push(
      diagnose(
        'ADD_NOT_A_METHODOLOGY_ACT',
        'No approval, amendment or repeal of a methodology was found in the text.',
        { act: identity.id },
      ),
    );
  }
  const work = copyOf ?? heldWork(identity.id, identity.body, document.frontMatter, known?.work);
  return outcome({ identity, work, cited: [...cited, ...retold], document, bytes, fileName, isHeld }, found);
}
