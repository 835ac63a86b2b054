const cloud = require('wx-server-sdk')
const { shout } = require('tiny-shout')
const limits = require('./limits.json')

cloud.init()
const db = cloud.database()

exports.main = async ({ title }) => {
  const { OPENID } = cloud.getWXContext()
  if (!title || title.length > limits.title) return { ok: false, message: `标题 1 到 ${limits.title} 个字` }
  const { _id } = await db.collection('todos').add({
    data: { title: shout(title), owner: OPENID, done: false, createdAt: db.serverDate() },
  })
  const { total } = await db.collection('todos').where({ owner: OPENID }).count()
  console.log('added', _id)
  return { ok: true, _id, total }
}
