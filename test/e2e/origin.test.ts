import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { employ, idNumberOf } from '../support/people';
import type { Person } from './browser';
import { openStage } from './browser/stage';

const stage = openStage();

const type = (person: Person, text: string): Promise<void> => person.top.getByLabel('身份证号', { exact: true }).last().fill(text);

describe('本地生源', () => {
  it('号码边写边看；存下就是待核，浏览器里不留；交一份证明，组织者看了定了，本人看得到', async () => {
    const student = await stage.person('sample-student-01');
    await student.open('season/overview/index');
    await student.tap('填身份证号，或交一份证明');
    await student.see('为什么要核对');
    await student.picture('origin-empty');

    const number = idNumberOf('370211', 42);
    await type(student, `${number.slice(0, 10)}1340`);
    await student.see(/出生日期/);
    await student.picture('origin-wrong');
    await type(student, number.slice(0, 16));
    await student.top.getByText(/出生日期/).waitFor({ state: 'detached' });
    await type(student, number);
    await student.see('号码没有抄错');
    await student.tap('存下身份证号');
    await student.see('勾上这一句');
    await student.tap(/^同意为核对/);
    await student.tap('存下身份证号');
    await student.see('需补材料');
    await student.see(/^370\*{11}/);
    expect(await student.page.evaluate(() => JSON.stringify(localStorage))).not.toContain(number.slice(0, 10));

    const file = path.join(tmpdir(), `proof-${process.pid}.pdf`);
    await writeFile(file, '%PDF-1.7 示例证明');
    await student.tap('高中毕业证');
    const chooser = student.page.waitForEvent('filechooser');
    await student.tap('选照片或 PDF');
    await (await chooser).setFiles(file);
    await student.see(/已交：高中毕业证/);
    await student.picture('origin-sent');

    await employ(stage.cloud.db, 'jinshan-head', 'administrator', '310116');
    const organiser = await stage.person('jinshan-head');
    await organiser.open('desk/origins/index');
    await organiser.see('示例学生 01');
    await organiser.picture('desk-origins');
    const popup = organiser.page.waitForEvent('popup');
    await organiser.tap('看证明');
    expect(new URL((await popup).url() || stage.cloud.url).host).toBe(new URL(stage.cloud.url).host);
    await organiser.page.bringToFront();
    await organiser.tap('看完整号码');
    await organiser.tap('身份证号');
    await organiser.top.getByLabel('理由', { exact: true }).last().fill('核对录用名单');
    await organiser.tap(/^记下理由/);
    await organiser.see(number);
    await organiser.picture('desk-reveal');
    await organiser.tapLabel('关闭');
    await organiser.tap('核对');
    await organiser.picture('desk-decide');
    await organiser.tap('确认是本地生源');
    await organiser.see('没有证明等着看');

    await student.open('pages/origin/index');
    await student.see('已核');
    await student.picture('origin-proven');
    expect([...student.errors, ...organiser.errors]).toEqual([]);
    await Promise.all([student.leave(), organiser.leave()]);
  });
});
