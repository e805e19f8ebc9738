import { ref } from 'vue'

/** Whether the list of keys is on screen. */
export const helpShown = ref(false)

/** A key and what it does, as the help overlay lists it. */
export interface KeyHelp {
  keys: string[]
  does: string
  /** Works in the presenter's window only. */
  presenterOnly?: boolean
}

/** Every key of the deck: its own, then the ones of Slidev that a speaker needs. */
export const keyList: readonly KeyHelp[] = [
  { keys: ['1', '…', '9'], does: '跳到第几章' },
  { keys: ['0'], does: '回到路线图' },
  { keys: ['a'], does: '跳到本页对应的附录，再按一次回来' },
  { keys: ['t'], does: '查术语表，再按一次回来' },
  { keys: ['h'], does: '显示或收起本列表' },
  { keys: ['r'], does: '开始或结束排练计时', presenterOnly: true },
  { keys: ['p'], does: '查看排练记录', presenterOnly: true },
  { keys: ['b', '.'], does: '观众屏幕变黑，按任意键恢复' },
  { keys: ['w', ','], does: '观众屏幕变白，按任意键恢复' },
  { keys: ['→', '空格', 'PgDn'], does: '下一步' },
  { keys: ['←', 'PgUp'], does: '上一步' },
  { keys: ['↓', '↑'], does: '下一页，上一页' },
  { keys: ['o'], does: '总览' },
  { keys: ['g'], does: '按页码或标题跳转' },
  { keys: ['d'], does: '切换明暗' },
  { keys: ['f'], does: '全屏' },
  { keys: ['Esc'], does: '离开输入框或控件' },
]
