import type { TemplateTranslation } from './template.ts';

export const healthcareCareerEventInArabic: TemplateTranslation = {
  description:
    'قابل من يحافظون على صحة منطقتنا: ممرّضين ومسعفين وفنّيي تصوير طبي وعاملين في المختبرات والصيدليات ومرشدين وغيرهم كثيرين. جرّب الأدوات التي يستخدمونها، واسمع كيف تكون المناوبة حقًا، واعرف أي الوظائف يمكنك أن تبدأها بعد الثانوية بقليل وإلى أين قد تقودك. لا حاجة إلى خبرة، وكل سؤال مرحَّب به.',
  sessions: [
    {
      title: 'حلقة نقاش: من أول مناوبة إلى الترخيص',
      description:
        'ممرّض ومسعف وفنّي تصوير طبي ومساعد طبي وفنّي صحة سلوكية يحكون كيف بدؤوا، وكم كلّفهم تعليمهم، وما الذي كانوا سيفعلونه من جديد.',
      room: 'المنصة الرئيسية',
    },
    {
      title: 'تطبيق عملي: الإنعاش القلبي ووقف النزيف',
      description:
        'تدرّب على الإنعاش القلبي باليدين على دمية تدريب، وشاهد كيف يرشدك جهاز إزالة الرجفان، وتعلّم حشو الجرح والضغط عليه. يقود التدريب فنّيو طوارئ طبية. هذا تدريب وليس دورة تمنح شهادة.',
      room: 'قاعة المهارات A',
    },
    {
      title: 'تطبيق عملي: النظر داخل الجسم',
      description:
        'ابحث عن الكسر في صور أشعة حقيقية حُذفت منها الأسماء، وشاهد الموجات فوق الصوتية على نموذج تدريب. يشرح الفنّيون ما يبحثون عنه وكيف يحافظون على سلامة المرضى.',
      room: 'قاعة المهارات B',
    },
    {
      title: 'جولة: مستشفى المحاكاة',
      description:
        'تجوّل في قسم تدريب مرضاه دمى تتنفّس وترمش وتجيب. قِس النبض، واستمع إلى القلب والرئتين، وشاهد كيف يتدرّب طلاب التمريض.',
      room: 'اللقاء عند مكتب الاستقبال',
    },
    {
      title: 'ورشة: على طاولة المختبر',
      description:
        'اسحب «دمًا» من ذراع تدريب، وحدّد فصيلة دم باستخدام دم نموذجي، وابحث تحت المجهر عن سبب عدوى. القفازات ونظارات الحماية متوفرة لك.',
      room: 'المختبر',
    },
    {
      title: 'حلقة نقاش: اكسب وأنت تتعلّم في المجال الصحي',
      description:
        'متدرّبون وجهات عملهم ومستشارو الكليات يشرحون التدريب بأجر: كيف تتقدّم إليه، وكم تكسب من اليوم الأول، وأي الساعات تُحتسب لك لاحقًا في شهادة جامعية.',
      room: 'المنصة الرئيسية',
    },
  ],
  roles: {
    'Nursing assistant (CNA certification)': {
      title: 'مساعد تمريض (شهادة CNA)',
      leadsTo: 'ممرّض عملي مرخَّص، ثم ممرّض مسجَّل',
    },
    'Medical assistant (state or CMA certification)': {
      title: 'مساعد طبي (شهادة من الولاية أو CMA)',
      leadsTo: 'مساعد طبي رئيسي أو مدير عيادة أو ممرّض',
    },
    'Radiologic technologist (ARRT registration)': {
      title: 'فنّي أشعة (تسجيل ARRT)',
      leadsTo: 'فنّي تصوير مقطعي أو رنين مغناطيسي أو تصوير ثدي',
    },
    'Phlebotomist (phlebotomy certification)': {
      title: 'فنّي سحب دم (شهادة سحب الدم)',
      leadsTo: 'فنّي مختبر طبي',
    },
    'Pharmacy technician (CPhT certification)': {
      title: 'فنّي صيدلة (شهادة CPhT)',
      leadsTo: 'فنّي رئيسي، أو صيدلي بشهادة الدكتوراه',
    },
    'Behavioral health technician (state credential)': {
      title: 'فنّي صحة سلوكية (اعتماد من الولاية)',
      leadsTo: 'مرشد علاج الإدمان، أو مرشد مرخَّص بشهادة الماجستير',
    },
    'Dental assistant (state registration or CDA certification)': {
      title: 'مساعد طبيب أسنان (تسجيل في الولاية أو شهادة CDA)',
      leadsTo: 'مساعد أسنان بمهام موسّعة، أو اختصاصي صحة أسنان بشهادة جامعية',
    },
    'Emergency medical technician (EMT certification)': {
      title: 'فنّي طوارئ طبية (شهادة EMT)',
      leadsTo: 'مسعف متقدّم أو رجل إطفاء أو ممرّض',
    },
    'Health information technician (RHIT credential)': {
      title: 'فنّي معلومات صحية (اعتماد RHIT)',
      leadsTo: 'محلل بيانات صحية، أو مدير معلومات صحية بشهادة جامعية لأربع سنوات',
    },
    'Physical therapist assistant (PTA license)': {
      title: 'مساعد علاج طبيعي (ترخيص PTA)',
      leadsTo: 'مساعد أول، أو اختصاصي علاج طبيعي بشهادة الدكتوراه',
    },
    'Surgical technologist (CST certification)': {
      title: 'فنّي عمليات جراحية (شهادة CST)',
      leadsTo: 'مساعد جرّاح أول',
    },
    'Sterile processing technician (CRCST certification)': {
      title: 'فنّي تعقيم (شهادة CRCST)',
      leadsTo: 'مسؤول قسم أو فنّي عمليات جراحية',
    },
    'Registered nurse (RN license)': {
      title: 'ممرّض مسجَّل (ترخيص RN)',
      leadsTo: 'معلّم تمريض أو مدير تمريض أو ممرّض ممارس',
    },
    'Paramedic (state certification or license)': {
      title: 'مسعف متقدّم (شهادة أو ترخيص من الولاية)',
      leadsTo: 'مسعف جوّي أو ضابط إطفاء أو ممرّض',
    },
    'Diagnostic medical sonographer (RDMS credential)': {
      title: 'فنّي تصوير بالموجات فوق الصوتية (اعتماد RDMS)',
      leadsTo: 'فنّي تصوير القلب أو الأوعية الدموية، أو فنّي تصوير رئيسي',
    },
    'Medical laboratory technician (MLT certification)': {
      title: 'فنّي مختبر طبي (شهادة MLT)',
      leadsTo: 'اختصاصي مختبر طبي، بشهادة جامعية لأربع سنوات',
    },
    'Dental hygienist (RDH license)': {
      title: 'اختصاصي صحة أسنان (ترخيص RDH)',
      leadsTo: 'اختصاصي صحة أسنان في الصحة العامة أو معلّم أو معالج أسنان',
    },
    'Respiratory therapist (RRT credential and state license)': {
      title: 'معالج تنفسي (اعتماد RRT وترخيص من الولاية)',
      leadsTo: 'اختصاصي عناية مركزة أو طب نوم',
    },
    'Home care aide (state certification)': {
      title: 'مساعد رعاية منزلية (شهادة من الولاية)',
      leadsTo: 'مساعد تمريض',
    },
    'Community health worker (state or local certificate)': {
      title: 'عامل صحة مجتمعية (شهادة من الولاية أو محلية)',
      leadsTo: 'منسّق رعاية، أو أخصائي اجتماعي بشهادة جامعية',
    },
  },
};
