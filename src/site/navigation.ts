/** The parts of the site, as the header names them. */
export const navigation = [
  { id: 'documents', address: '/documents.html', words: '文件' },
  { id: 'browse', address: '/browse.html', words: '浏览' },
  { id: 'regulations', address: '/regulations.html', words: '法规' },
  { id: 'terms', address: '/terms.html', words: '提法' },
  { id: 'keywords', address: '/keywords.html', words: '关键词' },
  { id: 'citations', address: '/citations.html', words: '引文核查' },
  { id: 'about', address: '/about.html', words: '关于' },
] as const;

/** A section of the site, by the id of its link in the head of every page. */
export type Section = (typeof navigation)[number]['id'];
