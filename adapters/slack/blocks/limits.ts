/**
 * What Slack takes, in UTF-16 units where it counts characters.
 * Sources: docs.slack.dev, « Block Kit reference », « chat.postMessage » and « files.getUploadURLExternal ».
 */
export const LIMITS = {
  /** Characters of one text block. */
  text: 3_000,
  /** Characters of the blocks of one message; beyond about 13,000 it answers msg_blocks_too_long. */
  message: 12_000,
  messageBlocks: 50,
  viewBlocks: 100,
  header: 150,
  button: 75,
  value: 2_000,
  actions: 25,
  url: 3_000,
  viewTitle: 24,
  fieldLabel: 2_000,
  fieldHint: 2_000,
  inputValue: 3_000,
  optionLabel: 75,
  optionValue: 150,
  options: 100,
  metadata: 3_000,
  /** The description of an image. */
  imageText: 1_000,
} as const;
