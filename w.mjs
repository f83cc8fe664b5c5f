import { pageWeight } from './tests/support/pageWeight.ts'; import { pagesOf } from './tests/support/sitePages.ts';
const want = process.argv[2] ?? ''; const f = process.env.D ?? 'dist';
const r = pagesOf(f).filter(a=>new RegExp(want).test(a)).map(a=>{const w=pageWeight(f,a);return [w.total,w.html,w.css,w.js,w.later,a]}).sort((a,b)=>b[0]-a[0]);
for (const x of r.slice(0,6)) console.log(...x);
