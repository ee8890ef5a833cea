import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import type { CodeRow } from './codes-of-use.ts';
import type { Said } from './interface-lang.ts';
import { said } from './said.ts';

/** What the codes of the local server mean and what to do, in Russian and Kazakh. */
export const CODES_OF_SERVE: Partial<Readonly<Record<DiagnosticCode, CodeRow>>> = {
  SERVE_ADDRESS_UNKNOWN: {
    ru: [
      'По этому адресу на сервере ничего нет.',
      'Обозреватель – по адресу /; пути API перечисляет /api/openapi.json.',
    ],
    kk: ['Сервердің бұл мекенжайында ештеңе жоқ.', 'Шолғыш / мекенжайында; API жолдарын /api/openapi.json атайды.'],
  },
  SERVE_METHOD_UNKNOWN: {
    ru: ['Этот адрес не принимает такой метод.', 'Спрашивайте методом GET; пути для POST называет /api/openapi.json.'],
    kk: ['Бұл мекенжай мұндай әдісті қабылдамайды.', 'GET әдісімен сұраңыз; POST жолдарын /api/openapi.json атайды.'],
  },
  SERVE_TOO_LONG: {
    ru: ['Адрес или тело запроса длиннее, чем принимает сервер.', 'Отправьте меньше или воспользуйтесь командой.'],
    kk: ['Сұраудың мекенжайы не мәтіні сервер қабылдайтыннан ұзын.', 'Азырақ жіберіңіз немесе команданы пайдаланыңыз.'],
  },
  SERVE_STRANGER: {
    ru: [
      'Запрос называет не эту машину или пришёл со страницы другого сайта.',
      'Обращайтесь по имени 127.0.0.1 или localhost, из обозревателя или из программы.',
    ],
    kk: [
      'Сұрау басқа машинаны атайды немесе басқа сайттың бетінен келді.',
      '127.0.0.1 не localhost атымен, шолғыштан немесе бағдарламадан сұраңыз.',
    ],
  },
  SERVE_TOKEN_MISSING: {
    ru: [
      'Чтобы внести решение, нужен ключ, который напечатан при запуске сервера.',
      'Отправьте его в заголовке X-Adisteme-Token или откройте обозреватель по адресу с ключом.',
    ],
    kk: [
      'Шешімді енгізу үшін сервер іске қосылғанда шығарылған кілт керек.',
      'Оны X-Adisteme-Token тақырыбында жіберіңіз немесе шолғышты кілті бар мекенжаймен ашыңыз.',
    ],
  },
  SERVE_NOT_PREVIEWED: {
    ru: [
      'Этот документ с этим органом и языком здесь ещё не просмотрен.',
      'Сначала спросите то же без write=yes, посмотрите, что изменится, и отправьте снова.',
    ],
    kk: [
      'Бұл құжат осы органмен және тілмен мұнда әлі қаралмаған.',
      'Алдымен соны write=yes дегенсіз сұрап, не өзгеретінін көріп, қайта жіберіңіз.',
    ],
  },
  SERVE_FAULT: {
    ru: ['Это ошибка программы, а не вашего вопроса.', 'Пожалуйста, сообщите о ней вместе с адресом.'],
    kk: ['Бұл сұрағыңыздың емес, бағдарламаның қатесі.', 'Мекенжайымен бірге хабарлаңыз.'],
  },
};

/** What to do next where it is the API that was asked and not a command. */
export const API_ADVICE: Partial<Readonly<Record<DiagnosticCode, Said>>> = {
  USE_BODY_UNKNOWN: said(
    'Органдарды /api/bodies тізеді; атауын шешімдегідей қазақша не орысша жазыңыз.',
    'Органы перечисляет /api/bodies; пишите название, как в решении, по-казахски или по-русски.',
    '/api/bodies lists them; write the name as the decree does, in Kazakh or Russian.',
  ),
  USE_OPTION_INVALID: said(
    'Әр жолдың параметрлерін /api/openapi.json атайды.',
    'Параметры каждого пути называет /api/openapi.json.',
    '/api/openapi.json names the parameters of each route.',
  ),
  USE_ACT_UNKNOWN: said('Актілерді /api/acts тізеді.', 'Акты перечисляет /api/acts.', '/api/acts lists them.'),
  USE_CODE_UNKNOWN: said(
    'Кодтар /api/check жауабында, органның қағидалары /api/asof жауабында.',
    'Коды – в ответе /api/check, правила органа – в ответе /api/asof.',
    'Codes are in the answer of /api/check, rules of a body in that of /api/asof.',
  ),
};
