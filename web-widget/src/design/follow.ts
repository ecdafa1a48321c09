/**
 * Keeps a growing log in view. It follows to the end until its reader scrolls up; that alone ends it, because content
 * that arrives between a scroll and its event would otherwise look like a reader who has left the end.
 */
export class Follow {
  following = true;
  private top = 0;

  /** To be called on each scroll event. */
  scrolled(log: Element): void {
    const { scrollTop, scrollHeight, clientHeight } = log;
    if (scrollHeight - scrollTop - clientHeight < 48) this.following = true;
    else if (scrollTop < this.top) this.following = false;
    this.top = scrollTop;
  }

  toEnd(log: Element): void {
    this.following = true;
    this.move(log, log.scrollHeight);
  }

  /**
   * Goes on towards the end, but not past the beginning of an answer: who has asked wants to read it from its first
   * word. Never goes back.
   */
  toBeginning(log: Element, beginning: number): void {
    const end = log.scrollHeight - log.clientHeight;
    const top = Math.max(Math.min(beginning, end), log.scrollTop);
    this.following = top >= end - 1;
    this.move(log, top);
  }

  private move(log: Element, top: number): void {
    log.scrollTop = top;
    this.top = log.scrollTop;
  }
}
