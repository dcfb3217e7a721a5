import { createRoot } from 'react-dom/client';
import { PracticeFrame } from '#ui/PracticeFrame.tsx';
import { practiceTexts } from '#ui/practice-texts.ts';

const find = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const props = JSON.parse(find('props').textContent ?? '{}');
const texts = practiceTexts(props.lang, {
  nextHref: '/lernen/weiter',
  next: 'Weiter: Nächste',
  signInHref: '/anmelden',
});

createRoot(find('main')).render(<PracticeFrame {...props} title="Übung" texts={texts} />);
