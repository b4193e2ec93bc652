import type { Request } from '#contract/contract.ts';

/** Invented employers of an invented valley. */
export const employers: NonNullable<Request<'createEvent'>['employers']> = [
  {
    name: 'Tidewater Regional Hospital',
    booth: 'A1',
    description:
      'A 210-bed hospital where most nurses started as nursing assistants. Try taking a pulse and a blood pressure at our booth.',
    nextSteps:
      'Our paid nursing assistant course starts each September and takes eight weeks; you need to be 17. Write to us for a shadow day before you apply.',
    website: 'https://tidewater-hospital.example',
    contactName: 'Dana Whitlock',
    contactEmail: 'careers@tidewater-hospital.example',
    roles: [
      'Nursing assistant',
      'Licensed practical nurse',
      'Registered nurse',
      'Sterile processing technician',
    ],
    pathways: ['certificate', 'two-year', 'registered-apprenticeship'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Cedar Flats Family Clinic',
    booth: 'A2',
    description:
      'Primary care for eleven small towns, in English, Spanish and Ukrainian. We train our own medical assistants.',
    nextSteps:
      'Ask for our medical assistant apprenticeship: a year of paid work and evening classes, no experience needed. Applications open on the first of May.',
    website: 'https://cedarflats-clinic.example',
    contactName: 'Marisol Vega',
    contactEmail: 'learn@cedarflats-clinic.example',
    roles: ['Medical assistant', 'Community health worker', 'Front desk coordinator', 'Interpreter'],
    pathways: ['registered-apprenticeship', 'direct-entry'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Rainshadow Imaging',
    booth: 'A3',
    description:
      'X-ray, ultrasound and MRI. See a hand, an ankle and a smartphone the way our technologists see them.',
    nextSteps:
      'Take anatomy and physics if your school has them. Larkspur College’s two-year program places its students with us from the second term on.',
    website: 'https://rainshadow-imaging.example',
    contactName: 'Theo Lindqvist',
    contactEmail: 'hello@rainshadow-imaging.example',
    roles: ['Radiologic technologist', 'Ultrasound technologist', 'MRI technologist'],
    pathways: ['two-year', 'four-year'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Kestrel Laboratories',
    booth: 'B1',
    description:
      'We run four thousand blood tests a day. Look through the microscope and find the cell that does not belong.',
    nextSteps:
      'Phlebotomy takes one term at the skills center. Summer helpers of 16 and over: ask for the form by mail.',
    website: 'https://kestrel-labs.example',
    contactName: 'Ines Carrow',
    contactEmail: 'summer@kestrel-labs.example',
    roles: ['Phlebotomist', 'Laboratory technician', 'Medical laboratory scientist'],
    pathways: ['certificate', 'two-year', 'four-year'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Fernhollow Behavioral Health',
    booth: 'B2',
    description:
      'Counselors, peer supporters and crisis teams who go where people are. Talk with a peer supporter about how the work is.',
    nextSteps:
      'The peer counselor training is free and open from 18. Before that, join our youth advisory board: it meets monthly, with dinner.',
    website: 'https://fernhollow.example',
    contactName: 'Asher Bloom',
    contactEmail: 'youth@fernhollow.example',
    roles: ['Peer counselor', 'Behavioral health technician', 'Clinical social worker'],
    pathways: ['certificate', 'four-year', 'registered-apprenticeship'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Bright Harbor Dental',
    booth: 'B3',
    description: 'Six dental offices and a bus that visits schools. Make a mold of your own thumb.',
    nextSteps:
      'Dental assistants learn on the job with us in ten months. Come for a paid Saturday first: write your name and school to our office.',
    website: 'https://brightharbor-dental.example',
    contactName: 'Pilar Sandoval',
    contactEmail: 'saturdays@brightharbor-dental.example',
    roles: ['Dental assistant', 'Dental hygienist', 'Dental laboratory technician'],
    pathways: ['registered-apprenticeship', 'two-year', 'direct-entry'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Three Forks Fire and Rescue',
    booth: 'C1',
    description:
      'Emergency medicine on wheels. Practise chest compressions and see the inside of an ambulance.',
    nextSteps:
      'Cadets start at 15, each Tuesday evening. The EMT course is 12 weeks, from 18, and we pay for it if you volunteer for a year.',
    website: 'https://threeforks-rescue.example',
    contactName: 'Captain Joy Amundsen',
    contactEmail: 'cadets@threeforks-rescue.example',
    roles: ['Emergency medical technician', 'Paramedic', 'Dispatcher'],
    pathways: ['certificate', 'direct-entry', 'military'],
    clusters: ['healthcare-human-services', 'public-service-safety'],
  },
  {
    name: 'Larkspur College Health Programs',
    booth: 'C2',
    description:
      'Fourteen health programs under one roof, from an eight-week certificate to a nursing degree.',
    nextSteps:
      'Book a Friday visit to sit in a class. If you are in grade 11 or 12, ask your counselor about taking the first courses free while in high school.',
    website: 'https://larkspur-college.example',
    contactName: 'Renata Osei',
    contactEmail: 'visit@larkspur-college.example',
    roles: ['Pharmacy technician', 'Health information technician', 'Registered nurse'],
    pathways: ['certificate', 'two-year', 'four-year'],
    clusters: ['healthcare-human-services', 'education'],
  },
];
