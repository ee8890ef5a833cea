import type { LintCode } from '../base/codes/lint.ts';
import type { Said } from './interface-lang.ts';
import { said } from './said.ts';

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
  LINT_COUNT_DIFFERS: said(
    'Тармақ {said} нәрсені атайды, ал тізімде {listed} тұр.',
    'Пункт говорит о {said}, а в перечне {listed}.',
    'The point announces {said} items, its list has {listed}.',
  ),
  LINT_LISTS_DIFFER: said(
    'Мұнда {here} параметр, ал {point} тармағында {there}; мұнда ғана: {extra}; онда ғана: {missing}.',
    'Здесь параметров {here}, а в {point} – {there}; только здесь: {extra}; только там: {missing}.',
    'Here are {here} parameters, in {point} {there}; only here: {extra}; only there: {missing}.',
  ),
  LINT_ITEM_REPEATED: said(
    'Тізімде бір тармақша екі рет тұр.',
    'Один и тот же подпункт стоит в перечне дважды.',
    'The list has the same item twice.',
  ),
  LINT_COMPETENCIES_DIFFER: said(
    'Құзыреттер сәйкес емес: {sheet} нысанында ғана – {onlySheet}; {table} кестесінде ғана – {onlyTable}.',
    'Компетенции не совпадают: только в форме {sheet} – {onlySheet}; только в таблице {table} – {onlyTable}.',
    'The competencies differ: only in the sheet {sheet}: {onlySheet}; only in the table {table}: {onlyTable}.',
  ),
  LINT_COMPETENCY_NAMES: said(
    'Бір құзырет {sheet} пен {table} қосымшаларында басқаша аталған: {pairs}.',
    'Одна компетенция названа в {sheet} и {table} по-разному: {pairs}.',
    'A competency bears different names in {sheet} and {table}: {pairs}.',
  ),
  LINT_LEVELS_SAME: said(
    '«{competency}» құзыретінің индикаторлары санаттардың барлық {count} тобы үшін бірдей.',
    'Индикаторы компетенции «{competency}» одинаковы для всех групп категорий ({count}).',
    'The indicators of "{competency}" are the same for all {count} groups of categories.',
  ),
  LINT_ROW_MERGED: said(
    '«{competency}» құзыретінің жолында көрші жолдың санаттары да тұр: {codes}.',
    'В строке компетенции «{competency}» стоят и категории соседней строки: {codes}.',
    'The row of "{competency}" also holds categories of the row beside it: {codes}.',
  ),
  LINT_DEADLINE_EQUAL: said(
    'Бұл мерзім ({amount}) {other} тармағындағы кейінгі іс-әрекеттің мерзімінен ({otherAmount}) ерте емес.',
    'Этот срок ({amount}) не раньше срока того, чему он предшествует ({otherAmount}, {other}).',
    'This term ({amount}) is no earlier than that of what it has to precede ({otherAmount}, {other}).',
  ),
  LINT_DEADLINE_PAST: said(
    'Мерзім {from} басталған кезеңнен есептеледі, ал ол {until} аяқталған, акт {adopted} қабылданған.',
    'Срок считается от начала периода {from} – {until}, который закончился до принятия акта {adopted}.',
    'The term runs from the start of the period {from} to {until}, which was over when the act was adopted on {adopted}.',
  ),
  LINT_SUNSET_PAST: said(
    'Қолданылу мерзімінің соңы {date} акт қабылданған {adopted} күнінен ерте.',
    'Срок действия истекает {date}, до принятия акта {adopted}.',
    'Validity ends on {date}, before the act was adopted on {adopted}.',
  ),
  LINT_SUNSET_CONTESTED: said(
    '{date} күнінің өзі кіре ме, жоқ па, айтылмаған ({units}).',
    'Не сказано, входит ли сам день {date} ({units}).',
    'It is not said whether {date} itself is still in ({units}).',
  ),
  LINT_TERM_UNDEFINED: said(
    '«{term}» {count} жерде қолданылған, бірақ {whole} анықталмаған.',
    '«{term}» употребляется в {count} местах и {whole} не определено.',
    '"{term}" is used in {count} places and defined {whole}.',
  ),
  LINT_SCOPE_WIDER: said(
    'Тармақ актінің тақырыбында жоқ бөлімшелерді қамтиды: {scope}.',
    'Пункт охватывает то, чего нет в заголовке акта: {scope}.',
    'The point takes in what the title of the act does not name: {scope}.',
  ),
  LINT_BODY_NAMES: said(
    'Акт қабылдаған орган әртүрлі аталған: «{first}» және «{other}».',
    'Орган, принявший акт, назван по-разному: «{first}» и «{other}».',
    'The issuing body is named in different ways: "{first}" and "{other}".',
  ),
  LINT_APPROVAL_PLURAL: said(
    'Бірнеше қосымша бекітілген, ал құжат біреу.',
    'Утверждаются несколько приложений, а документ один.',
    'Several annexes are approved, and there is one document.',
  ),
  LINT_REGISTRATION_LOOSE: said(
    '№ {number} тіркеу жақшадан тыс тұр, оны басқа актіге жатқызуға болады.',
    'Регистрация № {number} стоит вне скобок, её можно отнести не к тому акту.',
    'The registration no. {number} stands outside brackets and may be taken for that of another act.',
  ),
  LINT_BASIS_ABSENT: said(
    'Актінің құқықтық негізі көрсетілмеген.',
    'Правовое основание акта не указано.',
    'The act cites no legal basis.',
  ),
  LINT_BASIS_NOT_CITED: said(
    'Өзгерістер енгізетін актінің құқықтық негізі көрсетілмеген; заң оны талап етпейді.',
    'Правовое основание изменяющего акта не указано; закон этого и не требует.',
    'The amending act cites no legal basis; the law asks none of it.',
  ),
  LINT_CHANGES_UNNUMBERED: said(
    '{point} тармағындағы {count} өзгеріс тармақшалармен нөмірленбеген.',
    'Изменения в {point} ({count}) не разбиты на подпункты.',
    'The {count} changes of {point} are not numbered as subpoints.',
  ),
  LINT_SENTENCE_BROKEN: said(
    '«{words}» сілтемесі сөйлемнің ешбір сөзіне байланбайды: сөз түсіп қалған.',
    'Ссылка «{words}» не связана ни с одним словом предложения: пропущены слова.',
    'Nothing in the sentence rests on "{words}": words are missing.',
  ),
  LINT_CITATION_SCRAMBLED: said(
    'Сілтеме сөздерінің орны ауысқан.',
    'Слова ссылки переставлены.',
    'The words of the reference have changed places.',
  ),
  LINT_LIST_CASES: said(
    'Тармақшаның соңғы сөзі тізім соңындағы етістік талап ететін септікте емес.',
    'Подпункт стоит не в том падеже, которого требует глагол в конце перечня.',
    'The item does not stand in the case that the verb at the end of the list asks.',
  ),
  LINT_DEFINITION_PASTED: said(
    'Тармақшаның соңы {source} анықтамасының соңымен сөзбе-сөз бірдей.',
    'Конец подпункта дословно совпадает с концом определения {source}.',
    'The item ends word for word as the definition {source} does.',
  ),
  LINT_UNIT_TWO_WORDS: said(
    'Бір бірлік ({unit}) «{first}» деп те, «{second}» деп те аталған.',
    'Одна единица ({unit}) названа и «{first}», и «{second}».',
    'One unit ({unit}) is called "{first}" here and "{second}" there.',
  ),
  LINT_HYPHEN_MISSING: said(
    'Сілтемеде сан мен сөз дефиспен біріктірілмеген.',
    'В ссылке число и слово не соединены дефисом.',
    'Number and noun of the citation are not joined by a hyphen.',
  ),
  LINT_BRACKET_UNPAIRED: said(
    '«{bracket}» жақшасының жұбы жоқ.',
    'У скобки «{bracket}» нет пары.',
    'The bracket "{bracket}" has no other half.',
  ),
  LINT_HEADING_STOP: said(
    'Тақырып нүктемен аяқталған.',
    'Заголовок заканчивается точкой.',
    'The title ends with a full stop.',
  ),
  LINT_LIST_ENDS: said(
    'Тізім тармақшалары тиісті белгімен аяқталмаған (соңғысы «;»: {last}, ортадағысы «.»: {middle}).',
    'Подпункты кончаются не тем знаком (последний «;»: {last}, в середине «.»: {middle}).',
    'Items end with the wrong mark (the last with ";": {last}, one before it with ".": {middle}).',
  ),
  LINT_SPACE_MISSING: said(
    'Тыныс белгісінен кейін бос орын жоқ ({count}).',
    'После знака препинания нет пробела ({count}).',
    'No space after a punctuation mark ({count}).',
  ),
  LINT_CODE_ALPHABETS: said(
    'Санат белгілері {rareCount} жерде {rare}, {usualCount} жерде {usual} әрпімен жазылған.',
    'Коды категорий {rareCount} раз написаны {rare}, {usualCount} раз – {usual}.',
    'Category codes stand {rareCount} times in {rare}, {usualCount} times in {usual} letters.',
  ),
  LINT_LETTER_ODD: said(
    'Сөздің ішінде бас әріп тұр: «{word}».',
    'Внутри слова стоит прописная буква: «{word}».',
    'A capital stands inside the word "{word}".',
  ),
  LINT_FOREIGN_WORD: said(
    'Нысанда басқа тілдің қысқартуы тұр: «{own}» орнына «{foreign}».',
    'В форме стоит сокращение другого языка: «{foreign}» вместо «{own}».',
    'The form bears an abbreviation of the other language: "{foreign}" instead of "{own}".',
  ),
  LINT_GRADES_UNLIKE: said(
    'Бір шкаланың бағалары бір сөзді әртүрлі тұлғада қолданады: {forms}.',
    'Оценки одной шкалы ставят одно слово в разных формах: {forms}.',
    'Grades of one scale put a word in different forms: {forms}.',
  ),
  LINT_BODY_SPELLINGS: said(
    'Орган атауы екі түрлі жазылған: «{first}» және «{other}».',
    'Название органа написано двояко: «{first}» и «{other}».',
    'The body is spelt in two ways: "{first}" and "{other}".',
  ),
  LINT_MODEL_CITED: said(
    'Үлгілік құжаттың бірліктеріне ({count}) сілтеме жасалған: {units}; ол құжат осы актінің бөлігі емес.',
    'Есть ссылки на единицы типового документа ({count}): {units}; это другой текст.',
    'Units of the model document are cited ({count}): {units}; it is another text.',
  ),
  LINT_REFERENCE_CONTENT: said(
    'Сілтеме {cited} тармағынан талаптарды іздейді, ал олар {right} тармағында.',
    'Ссылка ищет требования в {cited}, а они стоят в {right}.',
    'The reference looks for requirements in {cited}; they stand in {right}.',
  ),
  LINT_CITES_ITSELF: said('{unit} өзіне сілтейді.', '{unit} отсылает к самому себе.', '{unit} sends to itself.'),
  LINT_MISPRINTS: said(
    'Сірә, қате басылған сөздер ({count}): {words}.',
    'Вероятные опечатки ({count}): {words}.',
    'Probable misprints ({count}): {words}.',
  ),
  LINT_REFERENCE_ORDER: said(
    'Сілтеме тәртіпті {cited} тармағынан іздейді, ал осы актіде онда тек өтініш беру туралы айтылған.',
    'Ссылка ищет порядок в {cited}, а в этом акте там говорится только об обращении.',
    'The reference looks for an order in {cited}; in this act that point only tells who may ask.',
  ),
  LINT_ONLY_APPROVED: said(
    'Тармақ құжаттың бекітілгенін ғана айтады.',
    'Пункт говорит только о том, что документ утверждён.',
    'The point only says that the document was approved.',
  ),
  LINT_COMPETENCY_UNLISTED: said(
    '{table} кестесі «{words}» туралы айтады, ал {sheet} нысанында ондай құзырет жоқ.',
    'Таблица {table} говорит о «{words}…», а в форме {sheet} такой компетенции нет.',
    'The table {table} speaks of "{words}…", and the sheet {sheet} has no such competency.',
  ),
  LINT_CATEGORY_MARK: said(
    'Санаттардың арасында белгі жоқ.',
    'Между категориями нет знака.',
    'No mark between two categories.',
  ),
  LINT_MARK_SPLIT: said(
    'Тыныс белгісі сөзінен жолмен бөлінген ({count}).',
    'Знак препинания оторван от слова концом строки ({count}).',
    'A line break parts a mark from its word ({count}).',
  ),
  LINT_LANGUAGES_IDENTITY: said(
    'Қазақша және орысша мәтіндер акт туралы әртүрлі айтады: {told}.',
    'Казахский и русский тексты называют разные реквизиты: {told}.',
    'The Kazakh and the Russian text tell different requisites: {told}.',
  ),
  LINT_LANGUAGES_UNITS: said(
    'Тек қазақша мәтінде: {kk}; тек орысша мәтінде: {ru}.',
    'Только в казахском тексте: {kk}; только в русском: {ru}.',
    'Only in the Kazakh text: {kk}; only in the Russian one: {ru}.',
  ),
  LINT_CITED_DATE_MISSING: said(
    'Өзгертілетін не күші жойылатын № {number} акті күнінсіз аталған.',
    'Изменяемый или отменяемый акт № {number} назван без даты.',
    'The act no. {number}, changed or repealed here, is cited without its date.',
  ),
  LINT_KPI_COUNTS_DIFFER: said(
    'Жоспарда {planned} НМИ, ал {other} тармағы {graded} НМИ бойынша бағалайды.',
    'В плане {planned} КЦИ, а {other} оценивает по {graded}.',
    'A plan has {planned} KPIs, while {other} grades by {graded}.',
  ),
  LINT_RANGE_REVERSED: said(
    'Аралықтың шектері ауысқан: {min} … {max}.',
    'Границы диапазона переставлены: {min} … {max}.',
    'The ends of the range are reversed: {min} … {max}.',
  ),
  LINT_MARKS_BEYOND_SCALE: said(
    '{max} балға дейін қойылады, ал {other} шкаласы {top} балмен аяқталады.',
    'Ставится до {max}, а шкала {other} кончается на {top}.',
    'Marks go up to {max}, while the scale of {other} ends at {top}.',
  ),
  LINT_INDICATORS_OVER: said(
    '{count} жолда {max}-ден көп индикатор бар (ең көбі {most}).',
    'В строках ({count}) индикаторов больше {max} (до {most}).',
    '{count} rows have more than {max} indicators (up to {most}).',
  ),
  LINT_ANNEX_LABELS_DIFFER: said(
    '{from}-қосымша {ordered}-қосымша ретінде енгізіледі, ал грифінде {printed} тұр.',
    'Приложение {from} вносится под номером {ordered}, а в грифе стоит {printed}.',
    'Annex {from} is inserted as annex {ordered}, its header says {printed}.',
  ),
};
