import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

// Only the spans: widths and alignment are the writers' business, and cells hold paragraphs alone.
const cell = {
  content: 'paragraph+',
  addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 } }),
};

export const tableNodes = [
  Table.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableCell.extend(cell),
  TableHeader.extend(cell),
];
