import { isolated } from '#domain/isolated.ts';
import type { MailTopic } from '#domain/mailTopics.ts';
import type { Locale } from '#domain/vocabulary.ts';

interface Said {
  title: string;
  text: string;
}

interface Texts {
  /** The mails of a topic, as they stand within a sentence. */
  topics: Record<MailTopic, string>;
  asking: (organization: string, topic: string) => Said;
  done: (organization: string, topic: string) => Said;
  button: string;
  others: string;
}

/** An organization's name may run the other way. */
const apart = (name: string) => isolated(name, 'ar');

/** What the page behind a mail's unsubscribe link says. */
export const texts: Record<Locale, Texts> = {
  en: {
    topics: {
      reminders: 'reminders before events',
      'after-event': 'mails after an event',
      summaries: 'attendance summaries',
    },
    asking: (organization, topic) => ({
      title: `Stop getting ${topic}?`,
      text: `${organization} will send no more ${topic} to your address. One tap is enough.`,
    }),
    done: (organization, topic) => ({
      title: 'Done. You’re unsubscribed.',
      text: `${organization} sends no more ${topic} to your address.`,
    }),
    button: 'Unsubscribe',
    others:
      'Mails you need still come: your confirmation and badge, and news when an event is moved or cancelled. To change your mind, or to choose which other mails you get, open the link at the end of the mail you came from.',
  },
  es: {
    topics: {
      reminders: 'recordatorios antes de los eventos',
      'after-event': 'correos después de un evento',
      summaries: 'resúmenes de asistencia',
    },
    asking: (organization, topic) => ({
      title: `¿Ya no quieres recibir ${topic}?`,
      text: `${organization} dejará de enviar ${topic} a tu dirección. Basta con un toque.`,
    }),
    done: (organization, topic) => ({
      title: 'Listo. Cancelaste la suscripción.',
      text: `${organization} ya no enviará ${topic} a tu dirección.`,
    }),
    button: 'Cancelar la suscripción',
    others:
      'Los correos que necesitas siguen llegando: tu confirmación y tu gafete, y el aviso si un evento cambia o se cancela. Si cambias de idea, o quieres elegir qué otros correos recibes, abre el enlace al final del correo desde el que llegaste.',
  },
  ar: {
    topics: {
      reminders: 'تذكيرات قبل الفعاليات',
      'after-event': 'رسائل بعد الفعاليات',
      summaries: 'ملخّصات الحضور',
    },
    asking: (organization, topic) => ({
      title: `ألا تريد أن تصلك ${topic}؟`,
      text: `لن ترسل ${apart(organization)} إلى عنوانك ${topic} بعد الآن. تكفي نقرة واحدة.`,
    }),
    done: (organization, topic) => ({
      title: 'تم إلغاء الاشتراك.',
      text: `لن ترسل ${apart(organization)} إلى عنوانك ${topic} بعد الآن.`,
    }),
    button: 'إلغاء الاشتراك',
    others:
      'ستصلك الرسائل التي تحتاج إليها كالمعتاد: تأكيد التسجيل والبطاقة، وأي خبر عن تغيير موعد فعالية أو إلغائها. إن غيّرت رأيك، أو أردت اختيار الرسائل الأخرى التي تصلك، فافتح الرابط الموجود في نهاية الرسالة التي جئت منها.',
  },
};
