/** What an image is called without its tag and digest, and without the registry where that is Docker Hub. */
export function imageWithoutTag(image: string): string {
  const name = image.split('@', 1)[0] ?? ''
  const slash = name.lastIndexOf('/')
  const colon = name.lastIndexOf(':')
  const untagged = colon > slash ? name.slice(0, colon) : name
  return untagged.replace(/^(index\.)?docker\.io\//, '')
}

/** What a node takes for a regular expression. */
const REGEX_CHARACTERS = /[*\\?$^[\](){}|+]/

/**
 * Whether a node that allows some algorithms allows this image, as far as can be told from here: where only tags or digests
 * differ, the node asks the registry whether the images are the same.
 *
 * @param allowed - Names with or without tag, or regular expressions, as in the node's policy; `all` for every image.
 */
export function isImageAllowed(image: string, allowed: readonly string[]): boolean | undefined {
  let answer: boolean | undefined = false
  const name = imageWithoutTag(image)
  for (const pattern of allowed) {
    if (pattern === 'all' || pattern === image) return true
    if (REGEX_CHARACTERS.test(pattern)) {
      const matches = matchesFromStart(pattern, image)
      if (matches === true) return true
      if (matches === undefined) answer = undefined
    } else if (pattern === name) {
      return true
    } else if (imageWithoutTag(pattern) === name) {
      answer = undefined
    }
  }
  return answer
}

/** As Python's `re.match`; undefined where JavaScript does not understand the expression. */
function matchesFromStart(pattern: string, text: string): boolean | undefined {
  try {
    return new RegExp(`^(?:${pattern})`).test(text)
  } catch {
    return undefined
  }
}
