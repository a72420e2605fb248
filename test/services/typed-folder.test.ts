import { expect, test } from 'vitest';
import { typedFolder } from '../../electron/services/typed-folder.ts';

const linux = { platform: 'linux', home: '/home/张三' } as const;
const windows = { platform: 'win32', home: 'C:\\Users\\张三' } as const;

test.each([
  ['/srv/报送', '/srv/报送'],
  ['  /srv//报送/../存档 ', '/srv/存档'],
  ['~', '/home/张三'],
  ['~/报送', '/home/张三/报送'],
])('on Linux %j is %j', (typed, folder) => {
  expect(typedFolder(typed, linux)).toBe(folder);
});

test.each([
  ['D:\\报送', 'D:\\报送'],
  ['D:/报送', 'D:\\报送'],
  ['\\\\server\\share\\报送', '\\\\server\\share\\报送'],
])('on Windows %j is %j', (typed, folder) => {
  expect(typedFolder(typed, windows)).toBe(folder);
});

test.each(['报送', './报送', '../报送', '~李四/报送', 'D:\\报送', ''])('on Linux %j is refused', (typed) => {
  expect(() => typedFolder(typed, linux)).toThrow(/^“.*”不是完整的文件夹位置：.+。$/);
});

test.each(['报送', '.\\报送', 'D:', 'D:报送', '\\报送', '/srv', '~\\报送', ''])('on Windows %j is refused', (typed) => {
  expect(() => typedFolder(typed, windows)).toThrow('不是完整的文件夹位置');
});

test('a home folder with $ in its name is taken literally', () => {
  expect(typedFolder('~/a', { platform: 'linux', home: '/home/$&' })).toBe('/home/$&/a');
});
