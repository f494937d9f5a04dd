/** 市政府其他有关部门, 市委和市政府有关部门, 市人民政府各部门: whose departments, and that others than the named ones are meant. */
const departments = /^(?<owners>.+?)(?:其他)?(?:有关部门|各部门)/u;

/** How the name of a body goes on that stands beside the government and is none of its departments. */
const besideGovernment = /^(?:委|人大|政协|纪委|监委|.*法院|.*检察院|.*联$|总工会)/u;

const ownersOf = (collective: string): readonly string[] =>
  (departments.exec(collective)?.groups?.['owners'] ?? '')
    .split(/[和、及]/u)
    .filter((owner) => owner !== '')
    .map((owner) => owner.replace('人民政府', '政府'));

/**
 * Whether a collective may include a unit, by its name: a department of the party committee belongs
 * to 市委, others to 市政府. It can only be a guess, so such tasks are never mixed with those that name the unit.
 *
 * @example mayInclude('市政府其他有关部门', '市司法局') // true
 * @example mayInclude('市政府其他有关部门', '市委宣传部') // false
 */
export const mayInclude = (collective: string, unit: string): boolean =>
  ownersOf(collective).some((owner) => {
    if (unit.startsWith(owner)) return true;
    const government = /^(?<place>.*)政府$/u.exec(owner);
    if (government === null) return false;
    const place = government.groups?.['place'] ?? '';
    const rest = unit.startsWith(place) ? unit.slice(place.length) : undefined;
    return rest !== undefined && !besideGovernment.test(rest);
  });
