import type { ClaimMessages } from './messages.ts';

/** What is claimed, in Thai, which has no plural and ends no sentence with a full stop. */
export const thai: ClaimMessages = {
  needsBatteries: 'ต้องใช้แบตเตอรี่{which, select, none {} other { ({which})}} ซึ่งไม่ได้รวมอยู่ในชุด',
  endsAt: 'ข้อเสนอนี้สิ้นสุด {end}',
  onlyLeft: 'เหลือในสต็อกเพียง {pieces, number} ชิ้น',
  saving: 'ประหยัด {saved} ({percent}) จากราคาต่ำสุดในช่วง {days, number} วันก่อนหน้า คือ {prior}',
  rating: 'คะแนนเฉลี่ย {average} จาก 5 โดยลูกค้า {count, number} คน',
  boughtThisWeek: 'มีผู้ซื้อใน {orders, number} คำสั่งซื้อในช่วง {days, number} วันที่ผ่านมา',
  boughtTogether: 'ซื้อคู่กับ {title} ใน {orders, number} คำสั่งซื้อในช่วง {days, number} วันที่ผ่านมา',
};
