import type { LintCode } from '../base/codes/lint.ts';
import { said } from './compare-words.ts';
import type { Said } from './interface-lang.ts';

/** One sentence for each code of the lint; words in braces are filled with the data of the finding. */
export const LINT_MESSAGES: Readonly<Record<LintCode, Said>> = {
  LINT_SCALE_GAP: said(
    'Шкаланың сатылары арасында бағасы жоқ балдар қалады: {marks}.{mean}',
    'Между ступенями шкалы есть баллы, которым не соответствует ни одна оценка: {marks}.{mean}',
    'Between the steps of the scale lie marks without a grade: {marks}.{mean}',
  ),
  LINT_SCALE_OVERLAP: said(
    'Шкаланың екі сатысы бір балға сәйкес келеді: {marks}.',
    'Один и тот же балл относится к двум ступеням шкалы: {marks}.',
    'A mark belongs to two steps of the scale: {marks}.',
  ),
  LINT_FORM_OTHER: said(
    'Тармақ {annex}-қосымшадан «{wanted}» нысанын күтеді, ал онда басқа нысан тұр: «{title}».',
    'Пункт отсылает к приложению {annex} за формой «{wanted}», а там другая форма: «{title}».',
    'The point sends to annex {annex} for the form "{wanted}", but that annex holds another one: "{title}".',
  ),
  LINT_FORM_ABSENT: said(
    'Тармақтар {annexes}-қосымшаларға сілтейді, ал құжатта тек {held}-қосымшалар бар.',
    'Пункты отсылают к приложениям {annexes}, а при документе есть только приложения {held}.',
    'Points send to annexes {annexes}; the document has only annexes {held}.',
  ),
  LINT_FORM_GRADES: said(
    'Нысандағы баға сөздері {point} тармағындағыдан өзгеше (нысанда / тармақта): {pairs}.',
    'Слова оценок в форме не те, что в {point} (в форме / в пункте): {pairs}.',
    'The form prints other grade words than {point} (form / point): {pairs}.',
  ),
  LINT_FORM_MARKS: said(
    'Тармақ {min}-ден {max}-ке дейінгі балл қоюды талап етеді, ал {annex}-қосымшада тек «{words}» сияқты белгі қойылады.',
    'Пункт требует оценки от {min} до {max}, а в приложении {annex} отмечается только, достигнут ли результат («{words}»).',
    'The point asks for a mark from {min} to {max}; annex {annex} only tells whether a result was achieved ("{words}").',
  ),
  LINT_FORM_UNSIGNED: said(
    '{point} тармағы бойынша параққа қол қойылады, ал {annex}-қосымшаның нысанында қол қоятын жол жоқ.',
    'По {point} лист подписывается, а в форме приложения {annex} нет строки для подписи.',
    'By {point} the sheet is signed; the form of annex {annex} has no line for the signature.',
  ),
  LINT_CITED_DOCUMENT_SWITCHES: said(
    'Сілтеменің иесі ауысады: {rare}-қосымша «{rareWords}» деп, {usual}-қосымшалар «{usualWords}» деп көрсетілген.',
    'Меняется документ, к которому отсылают: приложение {rare} – «{rareWords}», приложения {usual} – «{usualWords}».',
    'The document cited switches: annex {rare} of "{rareWords}", annexes {usual} of "{usualWords}".',
  ),
  LINT_BASE_ABSENT: said(
    'Өзгертілетін {base} актісі қорда жоқ; оның өзгермеген бірліктері белгісіз, оның ішінде сілтеме жасалғандары: {units}.',
    'Изменяемого акта {base} в корпусе нет; неизменённые единицы неизвестны, в том числе цитируемые: {units}.',
    'The act changed, {base}, is not held; units that it leaves alone are unknown, among them those cited: {units}.',
  ),
  LINT_FATE_OPEN: said(
    '{by} актісі тек өзгертуші қаулының күшін жойды; {base} актісінің тағдыры белгісіз.',
    '{by} отменил акт, вносивший изменения; что стало с самим {base}, неизвестно.',
    '{by} repealed the act that amended; what became of {base} itself is not known.',
  ),
  LINT_EDITION_ABSENT: said(
    '{from} – {until} аралығында қолданылған редакцияның сөздері қорда жоқ ({by}).',
    'Слов редакции, действовавшей с {from} до {until}, в корпусе нет ({by}).',
    'The words of the edition from {from} until {until} are not held ({by}).',
  ),
  LINT_DANGLES_AFTER_END: said(
    'Сілтеме жасалған {target} {since} күнінен {end}, ал сілтеп тұрған бірлік қолданыста қалады.',
    '{target}, к которому отсылает эта единица, с {since} {end}, а сама она остаётся в силе.',
    'The cited {target} {end} from {since}, while the citing unit stays in force.',
  ),
};
