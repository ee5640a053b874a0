import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import { readConfig } from '#platform/config.ts';
import { TEST_SECRET } from '#platform/testing/cluster.ts';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { isGenuine } from '../../../examples/partner/verify-webhook.ts';
import { forgetDeliveries } from './delivery/forget-deliveries.ts';
import { queueWebhooks } from './delivery/queue.ts';
import { sendDue } from './send/send-webhooks.ts';
import { answering, hangingUp, openReceiver, type Received } from './testing/receiver.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };
const world = await openWorld({
  clock,
  config: readConfig({
    SOLMU_SECRET: TEST_SECRET,
    SOLMU_DATA: tmpdir(),
    LOG_LEVEL: 'silent',
    WEBHOOK_LOOPBACK: 'yes',
    SOLMU_URL: 'https://crm.esimerkki.fi',
  }),
});
const { sql, platform } = world;
const { database } = world.running.get('automation')!;
const receiver = await openReceiver();
let boss: Person;
let aino: Person;
let stop: () => Promise<void>;

beforeAll(async () => {
  boss = await aPerson(sql, 'Bo Boss', { admin: true });
  aino = await aPerson(sql, 'Aino A');
  stop = (await consume({ database, platform }, queueWebhooks)).stop;
});
afterAll(async () => {
  await stop();
  await receiver.close();
});
beforeEach(async () => {
  await settled();
  await sql`delete from automation.webhook_endpoint`;
  receiver.received.length = 0;
  receiver.behave = answering(204);
  ahead = 0;
});

/** Waits until what has been committed is queued. */
async function settled() {
  await expect
    .poll(async () => {
      const [left] = await sql<{ count: number }[]>`
        select count(*)::int as count from outbox.event e join outbox.consumer c on c.name = ${queueWebhooks.name}
        where e.topic = 'record' and (e.xid, e.seq) > (c.xid, c.seq)`;
      return left!.count;
    })
    .toBe(0);
}

/** Sends all that is due at a time from now. */
async function send(later = 0) {
  ahead += later;
  while (await sendDue(database, platform));
}

async function ask(source: string, variables: object, by = boss) {
  const { data, errors } = await world.ask('automation', by.actor, source, variables);
  expect(errors).toBeUndefined();
  return data;
}
const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { it: createWebhookEndpoint(input: $input) {
  endpoint { id version enabled } secret errors { code path message } } }`;
async function anEndpoint(more: object = {}): Promise<{ id: string; version: number; secret: string }> {
  const input = {
    name: `Kauppa ${crypto.randomUUID()}`,
    url: receiver.url,
    modules: ['accounts'],
    events: ['CREATED', 'CHANGED', 'DELETED', 'RESTORED'],
    ...more,
  };
  const { it: made } = await ask(CREATE, { input });
  expect(made.errors).toEqual([]);
  return { ...made.endpoint, secret: made.secret };
}
const ENDPOINT = `query ($id: ID!) { webhookEndpoint(id: $id) { enabled offReason failingSince pendingCount failedCount oldSecretUntil version } }`;
const endpoint = async (id: string) => (await ask(ENDPOINT, { id })).webhookEndpoint;
const DELIVERIES = `query ($state: WebhookDeliveryState) { webhookDeliveries(state: $state) { edges { node {
  id type recordId state attemptCount nextAttemptAt endedAt body attempts { at status fault response durationMs } } } } }`;
const deliveries = async (state?: string) =>
  (await ask(DELIVERIES, { state })).webhookDeliveries.edges.map(({ node }: { node: object }) => node);

/** Does something in somebody's name, as mutations do. */
async function as<T>({ uuid }: Person, body: (tx: typeof sql) => Promise<T>) {
  const done = await sql.begin(async (tx) => {
    await tx`select set_config('solmu.actor', ${uuid}, true), set_config('solmu.cause', 'ui', true)`;
    return body(tx as unknown as typeof sql);
  });
  await settled();
  return done as T;
}
const anAccount = (name: string, by = aino) =>
  as(by, async (tx) => {
    const [row] = await tx<{ id: string }[]>`
      insert into sales.account (name, owner_id, annual_revenue, employees) values (${name}, ${by.uuid}, 1200, 7) returning id`;
    return row!.id;
  });
const told = ({ body }: Received) => JSON.parse(body);

describe('a webhook', () => {
  it('tells what was created and changed, by whom, with the values as the graph names them, signed', async () => {
    const { secret } = await anEndpoint();
    const id = await anAccount('Kone Oy');
    await send();
    await as(aino, (tx) => tx`update sales.account set annual_revenue = 1300.5 where id = ${id}`);
    await send();
    expect(receiver.received).toHaveLength(2);
    const [created, changed] = receiver.received as [Received, Received];
    expect(told(created)).toEqual({
      type: 'accounts.created',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      data: {
        id: expect.stringMatching(/^acc_/),
        module: 'accounts',
        url: expect.stringMatching(/^https:\/\/crm\.esimerkki\.fi\/accounts\/acc_/),
        version: 1,
        by: { id: aino.id, name: 'Aino A' },
        cause: 'ui',
        values: expect.objectContaining({
          name: 'Kone Oy',
          employees: 7,
          annualRevenue: { amount: '1200.00', currency: 'EUR' },
          owner: aino.id,
          website: null,
        }),
      },
    });
    expect(told(changed).data).toMatchObject({ version: 2, changedFields: ['annualRevenue'] });
    expect(told(changed).data.values).toEqual({ annualRevenue: { amount: '1300.50', currency: 'EUR' } });
    for (const { headers, body } of receiver.received) {
      expect(headers['content-type']).toBe('application/json');
      expect(isGenuine(headers, body, secret, clock.now())).toBe(true);
      expect(isGenuine(headers, `${body} `, secret, clock.now())).toBe(false);
      expect(isGenuine(headers, body, `whsec_${btoa('another')}`, clock.now())).toBe(false);
      expect(isGenuine(headers, body, secret, new Date(Date.now() + HOUR))).toBe(false);
    }
  });

  it('tells of the recycle bin without values, and with them what comes back', async () => {
    await anEndpoint({ events: ['DELETED', 'RESTORED'] });
    const id = await anAccount('Edestakaisin');
    await as(aino, (tx) => tx`update sales.account set deleted_at = now() where id = ${id}`);
    await send();
    await as(aino, (tx) => tx`update sales.account set deleted_at = null where id = ${id}`);
    await send();
    const [deleted, restored] = receiver.received.map(told);
    expect([deleted.type, restored.type]).toEqual(['accounts.deleted', 'accounts.restored']);
    expect(deleted.data).not.toHaveProperty('values');
    expect(restored.data.values.name).toBe('Edestakaisin');
  });

  it('is queued once for each event, also when the events are handled again, and not for what it is not told of', async () => {
    await anEndpoint({ events: ['CREATED'] });
    await anEndpoint({ modules: ['contacts'] });
    const id = await anAccount('Kerran');
    await as(aino, (tx) => tx`update sales.account set name = 'Kerran vain' where id = ${id}`);
    await sql`update outbox.consumer set xid = '0', seq = 0 where name = ${queueWebhooks.name}`;
    await as(aino, (tx) => tx`update sales.account set name = 'Kerran taas' where id = ${id}`);
    const types = (await deliveries()).filter(
      ({ recordId, type }: { recordId: string; type: string }) => recordId && type,
    );
    const mine = await sql`select 1 from automation.webhook_delivery where record_id = ${id}`;
    expect(mine).toHaveLength(1);
    expect(new Set(types.map(({ type }: { type: string }) => type))).toEqual(new Set(['accounts.created']));
  });

  it('tells its owner’s program nothing that the owner may no longer see', async () => {
    const owner = await aPerson(sql, 'Entinen E', { admin: true });
    const input = { name: 'Entisen', url: receiver.url, modules: ['accounts'], events: ['CREATED', 'CHANGED'] };
    expect((await ask(CREATE, { input }, owner)).it.errors).toEqual([]);
    const role = await aRole(sql, 'Vain omat');
    await sql`insert into identity.permission (role_id, module, may_create, read, edit, delete, export)
      values (${role}, 'accounts', true, 'OWN', 'OWN', 'OWN', false)`;
    await sql`insert into identity.field_permission values (${role}, 'accounts', 'annualRevenue', 'NONE')`;
    await moduleDefault(sql, 'accounts', 'PRIVATE');
    await sql`update identity."user" set admin = false, role_id = ${role} where id = ${owner.uuid}`;
    const [hidden, own] = [await anAccount('Salaisuus'), await anAccount('Oma', owner)];
    await as(aino, (tx) => tx`update sales.account set annual_revenue = 999 where id = ${own}`);
    await as(
      aino,
      (tx) => tx`update sales.account set annual_revenue = 998, website = 'https://a.fi' where id = ${own}`,
    );
    await as(aino, (tx) => tx`update sales.account set website = 'https://b.fi' where id = ${hidden}`);
    await send();
    const all = receiver.received.map(told).sort((one, other) => one.data.version - other.data.version);
    expect(all.map(({ data: { changedFields } }) => changedFields)).toEqual([undefined, ['website']]);
    expect(all[0].data.values).not.toHaveProperty('annualRevenue');
    expect(all[1].data.values).toEqual({ website: 'https://a.fi' });
    expect(await sql`select 1 from automation.webhook_delivery where state = 'PENDING'`).toHaveLength(0);
  });
});

describe('what is not taken', () => {
  it.each([
    ['500', answering(500, 'virhe'), { status: 500, fault: null, response: 'virhe' }],
    ['hanging up', hangingUp, { status: null, fault: 'CONNECTION', response: null }],
    ['a redirect', answering(302, '', { location: 'http://127.0.0.1:1/' }), { status: 302, fault: 'REDIRECT' }],
    ['a long answer', answering(400, 'x'.repeat(9_000)), { status: 400, response: 'x'.repeat(4_096) }],
  ])('%s is sent again under the same id, longer apart each time, and then given up', async (_, behave, attempt) => {
    const { id } = await anEndpoint({ events: ['CREATED'] });
    receiver.behave = behave;
    await anAccount('Yritys');
    await send();
    const [first] = await deliveries('PENDING');
    expect(first).toMatchObject({ attemptCount: 1, attempts: [attempt] });
    await send(9 * SECOND);
    expect(receiver.received).toHaveLength(1);
    for (const wait of [4 * SECOND, 73 * SECOND, 721 * SECOND, 1.21 * HOUR, 7.3 * HOUR, 29 * HOUR]) await send(wait);
    expect(receiver.received).toHaveLength(7);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(await deliveries()).toMatchObject([{ state: 'FAILED', attemptCount: 7, nextAttemptAt: null }]);
    expect(await endpoint(id)).toMatchObject({ enabled: true, failedCount: 1, failingSince: expect.any(String) });
    await send(100 * HOUR);
    expect(receiver.received).toHaveLength(7);
  });

  it('is sent again by hand, one or all, and what is taken then ends the failing', async () => {
    const { id } = await anEndpoint({ events: ['CREATED'] });
    receiver.behave = answering(500);
    for (const name of ['Yksi', 'Kaksi', 'Kolme']) await anAccount(name);
    await send();
    for (const wait of [13 * SECOND, 73 * SECOND, 721 * SECOND, 1.21 * HOUR, 7.3 * HOUR, 29 * HOUR]) await send(wait);
    const failed = await deliveries('FAILED');
    expect(failed).toHaveLength(3);
    receiver.behave = answering(200);
    receiver.received.length = 0;
    const RESEND = `mutation ($input: ResendWebhookDeliveryInput!) { it: resendWebhookDelivery(input: $input) { delivery { state } errors { code path } } }`;
    expect((await ask(RESEND, { input: { id: failed[0].id } })).it).toEqual({
      delivery: { state: 'PENDING' },
      errors: [],
    });
    await send();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([failed[0].id]);
    const ALL = `mutation ($input: ResendFailedWebhookDeliveriesInput!) { it: resendFailedWebhookDeliveries(input: $input) { count errors { code } } }`;
    const since = new Date(Date.now() + HOUR).toISOString();
    expect((await ask(ALL, { input: { endpointId: id, since } })).it).toEqual({ count: 2, errors: [] });
    await send();
    expect(receiver.received).toHaveLength(3);
    expect(await endpoint(id)).toMatchObject({ failingSince: null, failedCount: 0, pendingCount: 0 });
  });

  it('switches its endpoint off after five days, or at once by 410 Gone, and its owner and administrators are told', async () => {
    const { id } = await anEndpoint({ events: ['CREATED'] });
    receiver.behave = answering(500);
    await anAccount('Ensimmäinen');
    await send();
    await send(5 * 24 * HOUR);
    expect(await endpoint(id)).toMatchObject({ enabled: false, offReason: 'FAILING', pendingCount: 0 });
    const gone = await anEndpoint({ events: ['CREATED'] });
    receiver.behave = answering(410);
    await anAccount('Toinen');
    await send();
    expect(await endpoint(gone.id)).toMatchObject({ enabled: false, offReason: 'GONE', failedCount: 1 });
    await anAccount('Kolmas');
    await send();
    expect(receiver.received).toHaveLength(3);
    const events =
      await sql`select payload ->> 'owner' as owner from outbox.event where topic = 'webhook' and kind = 'SWITCHED_OFF'`;
    expect(events).toEqual([{ owner: boss.uuid }, { owner: boss.uuid }]);
  });
});

describe('a sender that breaks down', () => {
  it('after the request and before it is marked sends it again under the same id', async () => {
    await anEndpoint({ events: ['CREATED'] });
    await anAccount('Kaatuu');
    await sql`create function automation.break_down() returns trigger language plpgsql as $$ begin raise exception 'down'; end $$`;
    await sql`create trigger break_down before insert on automation.webhook_attempt for each row execute function automation.break_down()`;
    await expect(sendDue(database, platform)).rejects.toThrow();
    await sql`drop function automation.break_down() cascade`;
    await send();
    expect(receiver.received).toHaveLength(1);
    await send(61 * SECOND);
    expect(receiver.received).toHaveLength(2);
    const [one, other] = receiver.received as [Received, Received];
    expect([other.headers['webhook-id'], other.body]).toEqual([one.headers['webhook-id'], one.body]);
    expect(await deliveries()).toMatchObject([{ state: 'DELIVERED', attemptCount: 2 }]);
  });

  it('and others that send at the same time send each once', async () => {
    await anEndpoint({ events: ['CREATED'] });
    await as(
      aino,
      (tx) =>
        tx`insert into sales.account (name, owner_id) select 'Monta ' || n, ${aino.uuid} from generate_series(1, 40) n`,
    );
    await Promise.all([send(), send(), send()]);
    expect(receiver.received).toHaveLength(40);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(40);
  });
});

describe('a secret', () => {
  it('is kept sealed, and while it is being changed both sign for a day', async () => {
    const { id, secret } = await anEndpoint({ events: ['CREATED'] });
    const [kept] = await sql<{ secret: string }[]>`select secret from automation.webhook_endpoint`;
    expect(kept!.secret).not.toContain(secret.slice(6));
    const ROTATE = `mutation ($input: RotateWebhookSecretInput!) { it: rotateWebhookSecret(input: $input) { secret errors { code } } }`;
    const { secret: next } = (await ask(ROTATE, { input: { id } })).it;
    expect(next).not.toBe(secret);
    await anAccount('Kaksi allekirjoitusta');
    await send();
    const genuine = (of: string) =>
      receiver.received.map(({ headers, body }) => isGenuine(headers, body, of, clock.now()));
    expect([genuine(secret), genuine(next)]).toEqual([[true], [true]]);
    receiver.received.length = 0;
    ahead += 25 * HOUR;
    await anAccount('Yksi allekirjoitus');
    await send();
    expect([genuine(secret), genuine(next)]).toEqual([[false], [true]]);
    expect((await endpoint(id)).oldSecretUntil).toBeNull();
  });
});

describe('an endpoint', () => {
  it('is pinged', async () => {
    const { id } = await anEndpoint({ events: [] });
    const PING = `mutation ($input: PingWebhookEndpointInput!) { it: pingWebhookEndpoint(input: $input) { delivery { id } errors { code } } }`;
    const { delivery } = (await ask(PING, { input: { id } })).it;
    await send();
    expect(receiver.received.map(told)).toMatchObject([{ type: 'ping', data: { endpoint: expect.any(String) } }]);
    expect(receiver.received.some(({ headers }) => headers['webhook-id'] === delivery.id)).toBe(true);
  });

  it('that leads into a private network now, whatever it did before, is sent nothing', async () => {
    await anEndpoint({ events: ['CREATED'] });
    await sql`update automation.webhook_endpoint set url = 'https://169.254.169.254/latest/meta-data'`;
    await anAccount('Sisäverkko');
    await send();
    expect((await deliveries())[0].attempts).toMatchObject([{ status: null, fault: 'PRIVATE_ADDRESS' }]);
  });

  it('is changed by who saw its version; switched off, it is told nothing more', async () => {
    const { id, version } = await anEndpoint({ events: ['CREATED'] });
    receiver.behave = answering(500);
    await anAccount('Jonossa');
    await send();
    const UPDATE = `mutation ($input: UpdateWebhookEndpointInput!) { it: updateWebhookEndpoint(input: $input) { endpoint { enabled offReason version } errors { code path } } }`;
    const off = await ask(UPDATE, { input: { id, version, enabled: false } });
    expect(off.it).toEqual({ endpoint: { enabled: false, offReason: 'BY_HAND', version: version + 1 }, errors: [] });
    expect((await ask(UPDATE, { input: { id, version, enabled: true } })).it.errors).toEqual([
      { code: 'STALE_VERSION', path: ['input', 'version'] },
    ]);
    await send(HOUR);
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ state: 'FAILED' }]);
  });

  it('and its deliveries are for administrators alone, and deliveries are forgotten after thirty days', async () => {
    const { id } = await anEndpoint({ events: ['CREATED'] });
    await anAccount('Muisto');
    await send();
    expect(await ask(ENDPOINT, { id }, aino)).toEqual({ webhookEndpoint: null });
    for (const source of ['{ webhookEndpoints { id } }', '{ webhookDeliveries { edges { node { id } } } }']) {
      const { errors } = await world.ask('automation', aino.actor, source);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    const forget = () => forgetDeliveries.run(world.running.get('automation')!, platform);
    ahead += 29 * 24 * HOUR;
    await forget();
    expect(await deliveries()).toHaveLength(1);
    ahead += 2 * 24 * HOUR;
    await forget();
    expect(await deliveries()).toEqual([]);
  });
});
