/** A whole build in a process of its own. */
import { build, type BuildOptions } from './build.ts';
import { serveTask } from './child-task.ts';

serveTask(({ seeds, content, out }: BuildOptions, onProgress) => build({ seeds, content, out, onProgress }));
