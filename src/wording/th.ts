import { ordersOnly, type Reasons, type Speech } from './reasons.ts';
import { type RewardPhrases, rewardReasons } from './reward-words.ts';

const BRACKET = { before: ' (', after: ')', segments: { new: ' (ลูกค้าใหม่)', returning: ' (ลูกค้าที่กลับมาซื้อซ้ำ)' } };

const REWARDS: RewardPhrases = {
  shipping: 'จัดส่งฟรี',
  gift: (title) => `ของแถม ${title}`,
  off: (amount) => `ส่วนลด ${amount} สำหรับคำสั่งซื้อนี้`,
  offNext: (amount) => `ส่วนลด ${amount} สำหรับคำสั่งซื้อครั้งถัดไป`,
  missing: (amount, reward) => `อีก ${amount} จะได้รับ${reward}`,
  reached: (reward) => `ตะกร้านี้ได้รับ${reward}`,
  filler: (reward) => `เพิ่มสินค้านี้แล้วตะกร้าจะได้รับ${reward}`,
};

/** The reasons in Thai, which has no plural and ends no sentence with a full stop. */
export function thai(speech: Speech): Reasons {
  const { number, money, day, within, differences, days } = speech;
  return {
    ...rewardReasons(REWARDS, speech),
    boughtTogether: ({ together, of, title }) =>
      `${title === undefined ? 'ซื้อด้วยกัน' : `ซื้อคู่กับ ${title} `}ใน ${number(together)} จาก ${number(of)} คำสั่งซื้อ`,
    upgrade: ({ extraMinor, currency, differences: found }) =>
      found.length === 0
        ? `เพิ่มอีก ${money(extraMinor, currency)} ได้สินค้าประเภทเดียวกันที่ราคาสูงกว่า`
        : `เพิ่มอีก ${money(extraMinor, currency)}: ${differences(found, (from, gained) => `${gained} แทน ${from}`)}`,
    viewedNext: ({ sessions, of, title }) => `มีผู้ดูด้วยใน ${number(sessions)} จาก ${number(of)} การเข้าชม ${title} ล่าสุด`,
    buyAgain: ({ times, everyDays, usualDays, daysSince }) => {
      if (everyDays === undefined)
        return `คุณซื้อสินค้านี้เมื่อ ${number(daysSince)} วันก่อน คาดว่าจะต้องใช้อีกหลังจากประมาณ ${number(usualDays)} วัน`;
      return times === 2
        ? `คุณเคยซื้อสินค้านี้ ${number(times)} ครั้ง ห่างกัน ${number(everyDays)} วัน ครั้งล่าสุดเมื่อ ${number(daysSince)} วันก่อน`
        : `คุณเคยซื้อสินค้านี้ ${number(times)} ครั้ง ประมาณทุก ${number(everyDays)} วัน ครั้งล่าสุดเมื่อ ${number(daysSince)} วันก่อน`;
    },
    customersLikeYou: ({ customers, of }) =>
      `ลูกค้า ${number(customers)} จาก ${number(of)} คนที่ซื้อสินค้าคล้ายกับคุณมากที่สุดเคยซื้อสินค้านี้`,
    manual: () => 'แนะนำโดยร้าน',
    similar: ({ title }) => `คล้ายกับ ${title} มาก`,
    trending: ({ lately, before, within: where, until }) => {
      const window = until === undefined ? `ในช่วง ${days} วันที่ผ่านมา` : `ในช่วง ${days} วันจนถึง ${day(until)}`;
      return `ขายได้ใน ${number(lately)} คำสั่งซื้อ${within(ordersOnly(where), BRACKET)} ${window} เทียบกับ ${number(before)} ในช่วง ${days} วันก่อนหน้านั้น`;
    },
    bestsellers: ({ orders, within: where }) => `อยู่ในกลุ่มสินค้าขายดี${within(where, BRACKET)}: ${number(orders)} คำสั่งซื้อ`,
  };
}
