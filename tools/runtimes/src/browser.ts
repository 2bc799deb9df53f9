/**
 * `@vantage6-js/runtimes/browser`: bundles as applications have them, in a real browser.
 *
 * @module
 */
export { type Bundle, bundle } from './bundle.js'
export { chromiumPath, missingChromium, runInChromium } from './chromium.js'
