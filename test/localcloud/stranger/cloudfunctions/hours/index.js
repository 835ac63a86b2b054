// 现在几点
exports.main = async (event) => {
  const at = new Date(event.at)
  return { hour: at.getHours(), missing: event.list.length }
}
