import { createHash } from 'node:crypto';
import { formKey } from '../../../../shared/forms/form.ts';
import { forms } from '../../../../shared/forms/forms.ts';
import type { Handlers } from './handlers.ts';

/** What lies about the reports: the program itself, its forms, pictures, folders. */
export const fakeMachine: Handlers<'app' | 'forms' | 'pictures' | 'shell'> = {
  'app.info': () => ({
    version: '0.1.0',
    shell: 'chromium',
    dataFolder: '/home/clerk/.local/share/nianbao',
    exportFolder: '/home/clerk/文档/公开年报',
    canPickFolder: true,
    today: '2018-03-01',
  }),
  'forms.list': () => forms.map((form) => ({ key: formKey(form), form, national: true, reports: 0 })),
  'forms.add': () => ({ key: 'local' }),
  'forms.remove': () => ({}),
  'forms.save': ({ key }) => ({ path: `/home/clerk/文档/公开年报/统计表式-${key ?? '示例'}.json` }),
  'pictures.add': ({ file }) => ({
    picture: createHash('sha256').update(file.base64).digest('hex'),
    width: 640,
    height: 400,
  }),
  'shell.pickFolder': () => ({ folder: '/media/usb' }),
  'shell.openFolder': () => ({}),
};
