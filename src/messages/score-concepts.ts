import type { Said } from './interface-lang.ts';

/** A name in Kazakh, Russian and English. */
function named(kk: string, ru: string, en: string): Said {
  return { kk, ru, en };
}

/** Names of concepts and case events in findings and traces, by the part after the colon. */
export const SCORE_CONCEPTS: Readonly<Record<string, Said>> = {
  // Events of a case.
  'period-start': named('кезеңнің басталуы', 'начало периода', 'start of the period'),
  'period-end': named('кезеңнің аяқталуы', 'конец периода', 'end of the period'),
  appointed: named('лауазымға тағайындау', 'назначение на должность', 'appointment'),
  'plan-approved': named(
    'жеке жоспарды бекіту (НМИ белгілеу)',
    'установление КЦИ (плана)',
    'setting of the KPIs (plan)',
  ),
  'plan-returned': named('жоспарды түзетуге қайтару', 'возврат плана на доработку', 'return of the plan'),
  'plan-resubmitted': named('жоспарды қайта енгізу', 'повторное внесение плана', 'second submission of the plan'),
  'plan-posted': named('жоспарды ақпараттық жүйеге орналастыру', 'размещение плана в системе', 'posting of the plan'),
  'preliminary-calculation': named('НМИ алдын ала есебі', 'предварительный расчёт КЦИ', 'preliminary calculation'),
  'sheet-submitted': named('бағалау парағын енгізу', 'внесение оценочного листа', 'submission of the sheet'),
  'sheet-returned': named('парақты түзетуге қайтару', 'возврат листа на доработку', 'return of the sheet'),
  'sheet-resubmitted': named('парақты қайта енгізу', 'повторное внесение листа', 'second submission of the sheet'),
  'sheet-signed': named('параққа қол қою', 'подписание листа', 'signing of the sheet'),
  'sheet-to-commission': named(
    'парақты Комиссияға ұсыну',
    'внесение листа в Комиссию',
    'submission of the sheet to the commission',
  ),
  'evaluation-notice': named('бағалау туралы хабарлау', 'уведомление об оценке', 'notice of the appraisal'),
  'evaluation-start': named('бағалаудың басталуы', 'начало оценки', 'start of the appraisal'),
  'evaluation-end': named('бағалаудың аяқталуы', 'завершение оценки', 'end of the appraisal'),
  decision: named('шешім', 'решение', 'decision'),
  acquainted: named('нәтижемен таныстыру', 'ознакомление с результатом', 'acquaintance with the result'),
  'calibration-requested': named(
    'калибрлеу сессиясын сұрау',
    'обращение о калибровочной сессии',
    'request for a calibration session',
  ),
  'calibration-decision': named(
    'калибрлеу сессиясы туралы шешім',
    'решение о калибровочной сессии',
    'decision on the calibration session',
  ),
  'calibration-held': named(
    'калибрлеу сессиясын өткізу',
    'проведение калибровочной сессии',
    'holding of the calibration session',
  ),
  'protocol-signed': named('хаттамаға қол қою', 'подписание протокола', 'signing of the protocol'),
  'protocol-posted': named('хаттаманы орналастыру', 'размещение протокола', 'posting of the protocol'),
  'appeal-filed': named('шағым беру', 'подача жалобы', 'appeal'),
  'returned-to-work': named('жұмысқа оралу', 'выход на работу', 'return to work'),
  // Uses of a result.
  bonus: named('бонус төлеу', 'выплата бонусов', 'bonuses'),
  encouragement: named('көтермелеу', 'поощрение', 'incentives'),
  training: named('оқыту', 'обучение', 'training'),
  rotation: named('ротация', 'ротация', 'rotation'),
  promotion: named('жоғарылату', 'повышение', 'promotion'),
  demotion: named('төмендету', 'понижение в должности', 'demotion'),
  dismissal: named('босату', 'увольнение', 'dismissal'),
  development: named('құзыреттерді дамыту', 'развитие компетенций', 'development of competencies'),
  attestation: named('аттестаттау', 'аттестация', 'attestation'),
  'service-record': named('қызметтік тізімге енгізу', 'внесение в послужной список', 'entry in the service record'),
  // Directions of appraisal.
  kpi: named('НМИ жетістігі', 'достижение КЦИ', 'achievement of KPIs'),
  competencies: named('құзыреттер', 'компетенции', 'competencies'),
  ranking: named('саралау', 'ранжирование', 'ranking'),
  'survey-360': named('360 әдісі', 'метод 360', '360 survey'),
  circular: named('айналмалы бағалау', 'круговая оценка', 'circular appraisal'),
  'direct-head': named('тікелей басшы', 'непосредственный руководитель', 'immediate head'),
  duties: named('лауазымдық міндеттер', 'должностные обязанности', 'official duties'),
  plan: named('жеке жоспар', 'индивидуальный план', 'individual plan'),
  'internal-documents': named('ішкі құжаттар бойынша', 'по внутренним документам', 'by internal documents'),
  chapter: named('аталған тарау бойынша', 'по названной главе', 'by the chapter named'),
  general: named('жалпы негізде', 'на общих основаниях', 'on general grounds'),
  // Groups of servants.
  all: named('барлық қызметші', 'все служащие', 'all servants'),
  heads: named('құрылымдық бөлімшелердің басшылары', 'руководители структурных подразделений', 'heads of units'),
  servants: named('басшы емес қызметшілер', 'служащие, не являющиеся руководителями', 'servants who are no heads'),
  'automated-bodies': named(
    'автоматтандырылған жүйесі бар органдар',
    'органы с автоматизированной системой',
    'bodies with an automated system',
  ),
  'absent-in-period': named(
    'аталған кезеңде болмағандар',
    'отсутствовавшие в названном периоде',
    'those absent in the period named',
  ),
  // Requirements to KPIs.
  specific: named('нақты', 'конкретность', 'specific'),
  measurable: named('өлшемді', 'измеримость', 'measurable'),
  achievable: named('қолжетімді', 'достижимость', 'achievable'),
  realistic: named('іске асатын', 'реалистичность', 'realistic'),
  'time-bound': named('уақытпен шектеулі', 'ограниченность во времени', 'limited in time'),
  strategic: named(
    'стратегиялық мақсатқа бағытталған',
    'направленность на стратегические цели',
    'aimed at strategic goals',
  ),
  // Who keeps, decides, is asked.
  'hr-service': named('персоналды басқару қызметі', 'служба управления персоналом', 'HR service'),
  'civil-service-authority': named(
    'мемлекеттік қызмет істері жөніндегі уәкілетті орган',
    'уполномоченный орган по делам госслужбы',
    'civil-service authority',
  ),
  court: named('сот', 'суд', 'court'),
  'authorised-person': named('уәкілетті тұлға', 'уполномоченное лицо', 'official with the right of appointment'),
  'calibration-session': named('калибрлеу сессиясы', 'калибровочная сессия', 'calibration session'),
  'administrative-code': named(
    'Әкімшілік рәсімдік-процестік кодекс тәртібі',
    'порядок Административного процедурно-процессуального кодекса',
    'the Administrative procedural code',
  ),
  subordinate: named('тікелей бағынысты', 'прямой подчинённый', 'direct subordinate'),
  colleague: named('бір деңгейдегі әріптес', 'коллега того же уровня', 'colleague of the same level'),
  'superior-head': named('жоғары тұрған басшы', 'вышестоящий руководитель', 'superior head'),
  // How a servant is acquainted.
  written: named('жазбаша', 'письменно', 'in writing'),
  electronic: named('электрондық түрде', 'электронно', 'electronically'),
  'written-or-electronic': named(
    'жазбаша не электрондық түрде',
    'письменно или электронно',
    'in writing or electronically',
  ),
  oral: named('ауызша', 'устно', 'orally'),
  'intranet-portal': named('интранет-портал', 'интранет-портал', 'intranet portal'),
  'hr-database': named('персонал дерекқоры', 'база данных персонала', 'personnel database'),
  edms: named('электрондық құжат айналымы', 'электронный документооборот', 'electronic document system'),
  'information-system': named('ақпараттық жүйе', 'информационная система', 'information system'),
  'registered-letter': named('тапсырыс хат', 'заказное письмо', 'registered letter'),
  telephonogram: named('телефонограмма', 'телефонограмма', 'telephonogram'),
  telegram: named('жеделхат', 'телеграмма', 'telegram'),
  sms: named('мәтіндік хабар', 'текстовое сообщение', 'text message'),
  email: named('электрондық пошта', 'электронная почта', 'e-mail'),
  'other-recorded': named('тіркейтін өзге құрал', 'иное средство с фиксацией', 'other means that record the notice'),
};
