import { describe, expect, it } from 'vitest';
import { fold } from '../../src/plan/fold.ts';
import { readNote } from '../../src/plan/note.ts';

const read = (note: string): readonly string[] | undefined =>
  readNote(fold(note), 0, note.length)?.units.map(
    ({ role, inherited, start, end }) => `${role} ${inherited}${note.slice(start, end)}`,
  );

describe('a responsibility note', () => {
  it.each([
    [
      '牵头单位:市发改委;参加单位:市财政局、市商务局',
      'lead 市发改委',
      'participant 市财政局',
      'participant 市商务局',
    ],
    [
      '牵头单位：市发改委，配合单位：市工信局，各区、县级市',
      'lead 市发改委',
      'participant 市工信局',
      'participant 各区、县级市',
    ],
    ['牵头单位:市发改委,责任单位:市财政局', 'lead 市发改委', 'participant 市财政局'],
    [
      '市发改委牵头，市财政局等有关部门及各地区按职责分工负责',
      'lead 市发改委',
      'responsible 市财政局',
      'responsible 有关部门',
      'responsible 各地区',
    ],
    ['市发改委、市财政局负责', 'responsible 市发改委', 'responsible 市财政局'],
    ['市发改委牵头、市财政局配合', 'lead 市发改委', 'participant 市财政局'],
    ['市发改委会同市财政局负责', 'responsible 市发改委', 'participant 市财政局'],
    ['省生态环境厅指导，省供销社参与', 'guiding 省生态环境厅', 'participant 省供销社'],
    [
      '市工业和信息化局牵头，市文化和旅游局配合，6月底完成',
      'lead 市工业和信息化局',
      'participant 市文化和旅游局',
    ],
    [
      '责任单位：市交通委（市道运局）、各县（市、区）政府',
      'responsible 市交通委（市道运局）',
      'responsible 各县（市、区）政府',
    ],
    ['牵头单位：市发改委；责任单位：各项目牵头单位', 'lead 市发改委', 'participant 各项目牵头单位'],
    ['责任领导：张三；牵头单位：市教育局；完成时限：6月底前', 'lead 市教育局'],
    ['牽頭單位：市發改委；參加單位：市財政局', 'lead 市發改委', 'participant 市財政局'],
    ['各省、自治区、直辖市人民政府负责', 'responsible 各省、自治区、直辖市人民政府'],
    [
      '责任单位：各县市区党委、人大和政府',
      'responsible 各县市区党委',
      'responsible 各县市区人大',
      'responsible 各县市区政府',
    ],
    [
      '责任单位：各县市区人大常委会和政府',
      'responsible 各县市区人大常委会',
      'responsible 各县市区政府',
    ],
    ['责任单位：市委和市政府有关部门', 'responsible 市委和市政府有关部门'],
    ['市商务局为牵头单位，市财政局为配合单位', 'lead 市商务局', 'participant 市财政局'],
    [
      '责任单位：市教育局等14个部门、市高等教育办等单位',
      'responsible 市教育局',
      'responsible 市高等教育办',
    ],
    ['由市发改委牵头，市财政局等参加', 'lead 市发改委', 'participant 市财政局'],
    ['责任分工：市发改委牵头，市财政局配合', 'lead 市发改委', 'participant 市财政局'],
    ['责任单位：甲局 乙局 丙局', 'responsible 甲局', 'responsible 乙局', 'responsible 丙局'],
  ])('%s', (note, ...units) => {
    expect(read(note)).toEqual(units);
  });

  it.each([
    '企业直接向省发展改革委申报，不需市级部门转报',
    '以下简称“领导小组”',
    '须经交易双方确认',
    '党委',
    '记者 张三',
    '2021-2025年',
  ])('is not %s', (bracket) => {
    expect(read(bracket)).toBeUndefined();
  });

  it('says where it was not understood', () => {
    const note = fold('责任单位：市教育局、按照有关要求进行安排');
    expect(readNote(note, 0, note.length)?.unread).toHaveLength(1);
  });
});
