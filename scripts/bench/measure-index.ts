import type { BuiltIndex } from './build-index.ts';
import { type Row, rowsOf } from './rows.ts';

/** Time, memory and bytes of the two indexes. */
export function measureIndex(ours: BuiltIndex, stock: BuiltIndex): Row[] {
  return rowsOf('index', [
    { name: '建索引用时（含分词）', unit: 'seconds', ours: ours.seconds, stock: stock.seconds },
    { name: '建索引内存峰值', unit: 'bytes', ours: ours.peakMemory, stock: stock.peakMemory },
    { name: '检索文件总字节', unit: 'bytes', ours: ours.fileBytes, stock: stock.fileBytes },
  ]);
}
