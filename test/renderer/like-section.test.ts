import { expect, test } from 'vitest';
import { likeSection } from '../../renderer/aside/like-section.ts';
import { emptyProse } from '../../shared/report/prose.ts';
import type { Section } from '../../shared/report/report.ts';

const section = (slot: Section['slot'], heading: string): Section => ({
  id: heading,
  slot,
  heading,
  numbered: true,
  prose: emptyProse(),
});

test('the section with the same heading, else of the same slot with the likest one', () => {
  const last = [section('free', '会议培训'), section('problem', '存在的主要问题'), section('problem', '改进措施')];
  expect(likeSection(last, { slot: 'training', heading: '会议培训' })?.heading).toBe('会议培训');
  expect(likeSection(last, { slot: 'problem', heading: '下一步改进的措施' })?.heading).toBe('改进措施');
  expect(likeSection(last, { slot: 'problem', heading: '主要问题' })?.heading).toBe('存在的主要问题');
});

test('a section of the clerk’s own is like none of another heading, and two without headings are not alike', () => {
  expect(likeSection([section('free', '大事记')], { slot: 'free', heading: '附记' })).toBeNull();
  expect(likeSection([section('free', '')], { slot: 'free', heading: '' })).toBeNull();
  expect(likeSection([section('fee', '收费')], { slot: 'overview', heading: '概述' })).toBeNull();
});
