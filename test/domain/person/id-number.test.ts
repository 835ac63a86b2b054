import fc from 'fast-check';
import { checkCharacter, maskIdNumber, readIdNumber, regionOfIdNumber } from '../../../domain/person/id-number';

const now = new Date('2026-11-22T04:00:00Z');
const whole = (first17: string): string => first17 + checkCharacter(first17);

/** Districts of today and of former times: 黄浦 until 2000, 胶南 until 2012, 金山县 until 1997. */
const regions = ['370202', '370211', '310116', '310103', '370284', '310228', '460106', '659004', '429004', '830101'];
const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-21T00:00:00Z'), noInvalidDate: true });
const idNumber = fc
  .tuple(fc.constantFrom(...regions), day, fc.integer({ min: 0, max: 999 }))
  .map(([region, born, order]) => whole(`${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`));

describe('身份证号', () => {
  it('标准里的例子认得出来：校验位是 X 的、是数字的', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(readIdNumber('11010519491231002X', now)).toEqual({ state: 'whole', number: '11010519491231002X' });
    expect(readIdNumber('440524188001010014', now)).toEqual({ state: 'wrong', fault: 'BIRTH_DATE' });
    expect(checkCharacter('44052418800101001')).toBe('4');
  });

  it('每一个合规的号码都认，逐字输入的路上从不报错', () => {
    fc.assert(
      fc.property(idNumber, (number) => {
        expect(readIdNumber(number, now)).toEqual({ state: 'whole', number });
        for (let length = 0; length < 18; length += 1) expect(readIdNumber(number.slice(0, length), now)).toEqual({ state: 'unfinished' });
      }),
    );
  });

  it('任何一位改成别的数字，都不再是身份证号', () => {
    fc.assert(
      fc.property(idNumber, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const other = (Number(number[at]) + shift) % 10;
        const changed = number.slice(0, at) + String(other) + number.slice(at + 1);
        expect(readIdNumber(changed, now).state).toBe('wrong');
      }),
      { numRuns: 1000 },
    );
  });

  it('相邻两位抄反了，都看得出来', () => {
    fc.assert(
      fc.property(idNumber, fc.integer({ min: 0, max: 16 }), (number, at) => {
        const [left = '', right = ''] = [number[at], number[at + 1]];
        fc.pre(left !== right);
        expect(readIdNumber(number.slice(0, at) + right + left + number.slice(at + 2), now).state).toBe('wrong');
      }),
      { numRuns: 1000 },
    );
  });

  it('不存在的地区、日子，还没到的日子，写到那里就说', () => {
    const fault = (typed: string): unknown => ({ ...readIdNumber(typed, now) });
    expect(fault('99')).toEqual({ state: 'wrong', fault: 'REGION' });
    expect(fault('37')).toEqual({ state: 'unfinished' });
    for (const region of ['370000', '370200', '379902', '370002']) expect(fault(region)).toEqual({ state: 'wrong', fault: 'REGION' });
    for (const born of ['20230229', '20260431', '20261301', '20260100', '18991231']) expect(fault(`370211${born}`)).toEqual({ state: 'wrong', fault: 'BIRTH_DATE' });
    expect(fault('37021120240229')).toEqual({ state: 'unfinished' });
  });

  it('“今天”按上海的日子算', () => {
    const newYear = '37021120270101';
    expect(readIdNumber(newYear, new Date('2026-12-31T15:59:59Z'))).toEqual({ state: 'wrong', fault: 'BIRTH_DATE' });
    expect(readIdNumber(newYear, new Date('2026-12-31T16:00:00Z'))).toEqual({ state: 'unfinished' });
  });

  it('小写 x、全角、空格都一样；别的字符、多写的、提前的 X 各有说法', () => {
    expect(readIdNumber(' 110105 19491231 002x', now)).toEqual({ state: 'whole', number: '11010519491231002X' });
    expect(readIdNumber('１１０１０５', now)).toEqual({ state: 'unfinished' });
    expect(readIdNumber('3702一', now)).toEqual({ state: 'wrong', fault: 'CHARACTERS' });
    expect(readIdNumber('3702X', now)).toEqual({ state: 'wrong', fault: 'CHARACTERS' });
    expect(readIdNumber('11010519491231002X1', now)).toEqual({ state: 'wrong', fault: 'CHARACTERS' });
    expect(readIdNumber('1101051949123100200', now)).toEqual({ state: 'wrong', fault: 'TOO_LONG' });
  });

  it('给人看的只有头三位和尾四位，生日和地区的后半都遮住', () => {
    fc.assert(
      fc.property(idNumber, (number) => {
        expect(maskIdNumber(number)).toBe(`${number.slice(0, 3)}***********${number.slice(14)}`);
        expect(maskIdNumber(number)).not.toContain(number.slice(6, 14));
        expect(regionOfIdNumber(number)).toBe(number.slice(0, 6));
      }),
    );
  });
});
