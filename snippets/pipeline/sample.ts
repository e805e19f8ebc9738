/** A document of the corpus. */
export interface Document {
  id: string
  text: string
}

/**
 * Our own sample corpus. Every person, number and address is invented;
 * example.com is reserved for such use (RFC 2606).
 */
export const sampleDocuments: readonly Document[] = [
  {
    id: '观鸟笔记',
    text: [
      '<div>★★★清晨的河边很安静，白鹭站在浅水里等鱼。',
      '太阳升起以后，野鸭带着小鸭游过芦苇。',
      '清晨的河边很安静，白鹭站在浅水里等鱼。',
      '记录人姓名：林小雨，电话：138-0000-0000。',
      '下次观鸟要带望远镜和热水。</div>',
    ].join(''),
  },
  {
    id: '面包作坊',
    text: [
      '面粉和水揉成团，放在温暖的地方发酵一小时。',
      '面团变大一倍后，切块整形，再送进烤箱。',
      '报名学习请写信到baker@example.com，',
      '并附上证件号000000190001010000。',
    ].join(''),
  },
  {
    id: 'tram-diary',
    text: [
      'The old tram leaves the harbour at seven every morning. ',
      'It climbs the hill slowly and stops beside the small market. ',
      'Most of the riders know the driver and greet her by name. ',
      'In winter the windows are white with frost.',
    ].join(''),
  },
  {
    id: 'tram-repost',
    text: [
      'The old tram leaves the harbour at eight every morning. ',
      'It climbs the hill slowly and stops behind the small market. ',
      'Most of the riders know the driver and greet him by name. ',
      'In winter the windows are grey with frost.',
    ].join(''),
  },
  {
    id: 'jardin',
    text: [
      'Le jardin est fermé pendant la nuit. ',
      'Les enfants reviennent chaque matin pour arroser les tomates.',
    ].join(''),
  },
  {
    id: '刷屏评论',
    text: '好看好看真好看，好看好看真好看，好看好看真好看，好看好看真好看！',
  },
  {
    id: '乱码页面',
    text: '首页 | >>> | ### $$$ | 天气 ◆◆◆ | ~~~ ^^^ | 新闻 ■■■ | === ||| *** 结束',
  },
  {
    id: '中奖广告',
    text: '恭喜你成为本月第一名幸运用户，点击领奖即可免费领取手机，名额有限先到先得。',
  },
]

/** Sentences of a held-out test set that must not be trained on. */
export const heldOutSentences: readonly string[] = [
  '下次观鸟要带望远镜和热水。',
]
