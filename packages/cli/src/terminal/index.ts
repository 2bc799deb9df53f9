export { type ProgressView, progressView } from './progress-view.js'
export { paintStatus, statusMark } from './status.js'
export { type TimelineOptions, timeline } from './timeline.js'
