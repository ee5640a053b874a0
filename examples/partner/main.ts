import { allPotentials } from './all-potentials.ts';
import { followBoard } from './follow-board.ts';
import { BoardsDocument } from './generated/graphql.ts';
import { openGraph } from './graph.ts';
import { movePotential } from './move-potential.ts';

// SOLMU_URL=http://localhost:4000 SOLMU_TOKEN=solmu_pat_… node examples/partner/main.ts [list | move <number> <stage> | follow]
const { SOLMU_URL = 'http://localhost:4000', SOLMU_TOKEN } = process.env;
if (!SOLMU_TOKEN) throw new Error('Set SOLMU_TOKEN to an API token; docs/partners.md tells how to get one');
const graph = openGraph({ url: SOLMU_URL, token: SOLMU_TOKEN });
const [command = 'list', number, stageId] = process.argv.slice(2);

if (command === 'list') await list();
else if (command === 'move' && number && stageId) await move(number, stageId);
else if (command === 'follow') await follow();
else throw new Error('The command is list, move <number> <stage>, or follow');
await graph.close();

async function list() {
  for await (const { number, name, stage, amount } of allPotentials(graph)) {
    console.log([number, name, stage?.name, amount && `${amount.amount} ${amount.currency}`].join('\t'));
  }
}

async function move(number: string, stageId: string) {
  for await (const { id, version } of allPotentials(graph, { field: 'number', operator: 'IS', values: [number] })) {
    const { potential, errors } = await movePotential(graph, { id, version, stageId });
    for (const { code, path, message } of errors) console.error(`${code} ${path.join('.')}: ${message}`);
    if (potential) console.log(`${number} is in the stage ${potential.stage?.name}`);
  }
}

async function follow() {
  const { filters } = await graph.ask(BoardsDocument, {});
  const board = filters?.find(({ presentation }) => presentation === 'KANBAN');
  if (!board) throw new Error('There is no board of potentials');
  for await (const news of followBoard(graph, board.id)) {
    if ('board' in news) console.log(news.board.columns.map(({ label, count }) => `${label} ${count}`).join(', '));
    else console.log(news.change.kind, news.change.card?.title ?? news.change.recordId, 'by', news.change.by?.name);
  }
}
