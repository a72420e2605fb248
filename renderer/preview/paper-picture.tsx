import { pictureWords } from '../../shared/recognise/manuscript.ts';
import type { PartKey } from '../../shared/recognise/parts.ts';
import { usePictureSource } from './picture-source.ts';

type Props = { picture: string; alt: string; widthMm: number; part: PartKey };

/** A picture as wide as it prints; where it cannot be shown, its place, its words and its width. */
export function PaperPicture({ picture, alt, widthMm, part }: Props) {
  const src = usePictureSource()(picture);
  const width = (widthMm / 25.4) * 96;
  return src === null ? (
    <p className="paper-picture paper-picture-missing" data-part={part} style={{ width }}>
      {pictureWords(alt)}宽{Math.round(widthMm)}毫米
    </p>
  ) : (
    <img className="paper-picture" data-part={part} src={src} alt={alt} width={width} />
  );
}
