/** Who may what, said plainly and slowly over a handful of rows: the tests hold PostgreSQL's answers against this. */
export type Operation = 'read' | 'edit' | 'delete';
export type Reach = 'NONE' | 'OWN' | 'GROUP' | 'ALL';
export type Level = 'READ' | 'EDIT';

export interface People {
  users: { id: string; role: string | null; admin: boolean; active: boolean }[];
  roles: { id: string; parent: string | null; reach: { [operation in Operation]: Reach } }[];
  /** Members are ids of users, groups and roles. */
  groups: { id: string; members: string[] }[];
  moduleDefault: 'PRIVATE' | Level;
  rules: { from: string; to: string; level: Level }[];
  records: { id: string; owner: string; shares: { with: string; level: Level; over: boolean }[] }[];
}

const MOST_LEVELS = 5;

/** Whether a user may do an operation on a record, by the rules of the specification. */
export function mayPlainly(people: People, user: string, operation: Operation, record: string): boolean {
  return operation === 'read'
    ? mayOne(people, user, 'read', record)
    : mayOne(people, user, 'read', record) && mayOne(people, user, operation, record);
}

function mayOne(people: People, userId: string, operation: Operation, recordId: string): boolean {
  const user = people.users.find(({ id }) => id === userId)!;
  const { owner, shares } = people.records.find(({ id }) => id === recordId)!;
  const enough = (level: string) => level === 'EDIT' || (level === 'READ' && operation === 'read');
  if (!user.active) return false;
  if (user.admin) return true;
  const reach = people.roles.find(({ id }) => id === user.role)?.reach[operation] ?? 'ALL';
  if (reach === 'NONE') return false;
  if (reach === 'OWN') return owner === userId;
  const circle = circleOf(people, userId);
  if (circle.has(owner)) return true;
  if (reach === 'GROUP') return false;
  return (
    enough(people.moduleDefault) ||
    people.rules.some(({ from, to, level }) => enough(level) && circle.has(to) && holdings(people, from).has(owner)) ||
    shares.some((share) => !share.over && enough(share.level) && circle.has(share.with))
  );
}

/** The user, everybody below in the role tree, and the groups of all of them. */
function circleOf(people: People, userId: string): Set<string> {
  const below = people.users.filter(({ id }) => isSuperior(people, userId, id)).map(({ id }) => id);
  const persons = [userId, ...below];
  const groups = people.groups.filter(({ id }) => persons.some((person) => holdings(people, id).has(person)));
  return new Set([...persons, ...groups.map(({ id }) => id)]);
}

function isSuperior(people: People, superior: string, subordinate: string): boolean {
  const roleOf = (userId: string) => people.users.find(({ id }) => id === userId)!.role;
  const parentOf = (roleId: string | null) => people.roles.find(({ id }) => id === roleId)?.parent ?? null;
  const top = roleOf(superior);
  for (let role = parentOf(roleOf(subordinate)); role; role = parentOf(role)) if (role === top) return true;
  return false;
}

/** A group with the groups and users in it, five levels deep. */
function holdings(people: People, groupId: string, level = 1): Set<string> {
  const found = new Set([groupId]);
  for (const member of people.groups.find(({ id }) => id === groupId)!.members) {
    if (people.groups.some(({ id }) => id === member)) {
      if (level < MOST_LEVELS) for (const inner of holdings(people, member, level + 1)) found.add(inner);
    } else if (people.roles.some(({ id }) => id === member)) {
      for (const user of people.users) if (user.role === member) found.add(user.id);
    } else {
      found.add(member);
    }
  }
  return found;
}
