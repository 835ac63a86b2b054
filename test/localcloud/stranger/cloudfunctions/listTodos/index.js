var cloud = require('wx-server-sdk')
cloud.init()

exports.main = function (event) {
  var db = cloud.database()
  var _ = db.command
  return db.collection('todos')
    .where({ owner: cloud.getWXContext().OPENID, done: _.neq(true), title: db.RegExp({ regexp: event.search || '.', options: 'i' }) })
    .orderBy('createdAt', 'desc')
    .limit(10)
    .get()
    .then(function (res) { return res.data })
}
