import type { MarkName } from '../../charts/marks.ts';
import { markPng, type Picture, picturePng } from '../pictures.ts';
import { field, line, type Markup, paragraph, run, TAB, xml } from './markup.ts';
import { CHARACTER, STYLE } from './styles.ts';

interface Media {
  /** relationship id, also its file name */
  readonly id: string;
  readonly png: Uint8Array;
}

interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
}

const EMU_A_POINT = 12700;
const MARK_POINTS = 8.5;

const HEADINGS = { 1: STYLE.heading1, 2: STYLE.heading2, 3: STYLE.heading3 } as const;
const CONTENTS = { 1: STYLE.contents1, 2: STYLE.contents2 } as const;

/**
 * A Word document in the making: it gathers what a file keeps outside its text, the pictures once each and the headings
 * for the contents.
 */
export class Draft {
  readonly #media = new Map<string, Media>();
  readonly #entries: Entry[] = [];
  #drawings = 0;

  /** Every picture that was used, once. */
  get media(): readonly Media[] {
    return [...this.#media.values()];
  }

  #medium(key: string, png: () => Uint8Array): Media {
    const known = this.#media.get(key);
    if (known !== undefined) return known;
    const media = { id: `picture${this.#media.size + 1}`, png: png() };
    this.#media.set(key, media);
    return media;
  }

  #drawing(media: Media, text: string, width: number, height: number): Markup {
    this.#drawings += 1;
    const id = this.#drawings;
    const size = `cx="${Math.round(width * EMU_A_POINT)}" cy="${Math.round(height * EMU_A_POINT)}"`;
    return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="Picture ${id}" descr="${xml(text)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${media.id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${media.id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  }

  /** A shape in the line and what follows it, a space; its word is its text for those who cannot see it. */
  mark(name: MarkName, word: string, after: Markup = run('\u00A0')): Markup {
    return (
      this.#drawing(
        this.#medium(name, () => markPng(name)),
        word,
        MARK_POINTS,
        MARK_POINTS,
      ) + after
    );
  }

  picture(picture: Picture): Markup {
    const media = this.#medium(picture.svg, () => picturePng(picture));
    return paragraph(STYLE.picture, this.#drawing(media, picture.text, picture.width, picture.height));
  }

  /** A heading; those of the first two levels stand in the contents. `name` is the level's own ("Outcome 3"), empty for none. */
  heading(level: 1 | 2 | 3, title: string, name = ''): Markup {
    const lead = name === '' ? '' : run(`${name}. `, CHARACTER.level);
    const text = `${lead}${run(title)}`;
    if (level === 3) return paragraph(HEADINGS[level], text);
    const id = this.#entries.length + 1;
    const anchor = `_Toc${String(id).padStart(8, '0')}`;
    this.#entries.push({ level, text: name === '' ? title : `${name}. ${title}`, anchor });
    return paragraph(HEADINGS[level], `<w:bookmarkStart w:id="${id}" w:name="${anchor}"/>${text}<w:bookmarkEnd w:id="${id}"/>`);
  }

  /**
   * The contents of all headings so far, as a field that Word brings up to date and that is filled in already, so that
   * nobody is asked to update it on opening.
   */
  contents(title: string): Markup {
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const entries = this.#entries.map(({ level, text, anchor }, at) => {
      const link = `<w:hyperlink w:anchor="${anchor}" w:history="1">${run(text)}${TAB}${field(`PAGEREF ${anchor} \\h`, '')}</w:hyperlink>`;
      return paragraph(CONTENTS[level], `${at === 0 ? begin : ''}${link}${at === this.#entries.length - 1 ? end : ''}`);
    });
    return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${line(STYLE.contents, title)}${entries.join('')}</w:sdtContent></w:sdt>`;
  }
}
