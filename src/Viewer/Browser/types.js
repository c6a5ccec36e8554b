// What the server sends, as types for editors. The records in src/Viewer/Frames say what each member means; this file holds no code.

/** @typedef {{what: string, where?: string, remedy?: string}} Problem */
/** @typedef {{title: string, problems: Problem[]}} ErrorFrame */
/** @typedef {{color?: string, background?: string, icon?: string, iconColor?: string, iconOnly?: boolean}} MarkStyle */
/** @typedef {{text: string, raw?: string, value?: number, targets: (string|null)[], style?: MarkStyle}} Mark */
/** @typedef {{label: string, text: string, isDefault: boolean, keys: string[]}} ActiveFilter */
/** @typedef {{id: string, name: string, trigger: 'click'|'menu', opens: 'here'|'newTab'|'newWindow'}} ActionFrame */
/** @typedef {'text'|'number'|'day'|'time'} ValueKind */
/** @typedef {{id: string, name: string, kind: ValueKind, width?: number, sorted: number}} TableColumn */
/** @typedef {{columns: TableColumn[], rows: Mark[][], allRows: number}} DataTwin */
/** @typedef {{name: string, value: string}} WhyBinding */
/**
 * @typedef {{dataset: string, sql: string, bindings: WhyBinding[], filters: ActiveFilter[], rows: number, milliseconds: number,
 *   assumptions: string[]}} WhyFrame
 */
/**
 * @typedef {object} VisualBase
 * @property {string} type
 * @property {string} id
 * @property {string} title
 * @property {string} subtitle
 * @property {'settled'|'empty'|'error'} state
 * @property {{text: string, filters: ActiveFilter[]}} [empty]
 * @property {Problem} [error]
 * @property {ActionFrame[]} actions
 * @property {string[]} notes
 * @property {DataTwin} [data]
 * @property {WhyFrame} [why]
 * @property {boolean} modesDiffer
 */
/** @typedef {{text: string, direction: number, label: string, against: Mark}} KpiComparison */
/**
 * @typedef {VisualBase & {value: Mark, full?: string, comparison?: KpiComparison, spark: Mark[], sparkLabels: string[],
 *   progress?: number}} KpiFrame
 */
/** @typedef {{cells: Mark[], targets: (string|null)[], style?: MarkStyle}} TableRow */
/**
 * @typedef {VisualBase & {columns: TableColumn[], rows: TableRow[], totals: Mark[], totalsLabel?: string, totalsFirst: boolean,
 *   page: {number: number, size: number, rows: number, pages: number}}} TableFrame
 */
/**
 * @typedef {{title: string, minimum: number, maximum: number, ticks: {value: number, text: string}[],
 *   isLogarithmic: boolean}} AxisFrame
 */
/**
 * @typedef {{name: string, raw?: string, color?: string, marks: (Mark|null)[], isLine: boolean, onSecondAxis: boolean,
 *   isOther: boolean}} Series
 */
/**
 * @typedef {VisualBase & {categories: Mark[], categoryKind: ValueKind, categoryTitle: string, axis: AxisFrame, secondAxis?: AxisFrame,
 *   series: Series[], legendTitle: string, showsValues: boolean, references: {text: string, value: number, color?: string}[],
 *   isHorizontal?: boolean, arrangement?: 'clustered'|'stacked'|'stackedPercent', isArea?: boolean, isStacked?: boolean,
 *   connectsGaps?: boolean}} CartesianFrame
 */
/** @typedef {{name: string, color?: string, value: Mark, share: string, isOther: boolean}} Slice */
/** @typedef {VisualBase & {isRing: boolean, slices: Slice[], total?: Mark, legendTitle: string}} PieFrame */
/** @typedef {{name: string, value: Mark, isOther: boolean, targets: (string|null)[]}} SankeyNode */
/** @typedef {VisualBase & {nodes: SankeyNode[], links: {source: number, destination: number, weight: Mark}[]}} SankeyFrame */
/** @typedef {VisualBase & {kind: string}} NotDrawnFrame */
/** @typedef {{value: string, text: string}} ControlOption */
/**
 * @typedef {object} ControlFrame
 * @property {string} id
 * @property {'dropdown'|'list'|'slider'|'textField'|'textArea'|'date'|'dateRange'|'notDrawn'} kind
 * @property {string} title
 * @property {string} [info]
 * @property {string[]} keys
 * @property {string[]} values
 * @property {boolean} isDefault
 * @property {boolean} isMultiple
 * @property {string} [allText]
 * @property {ControlOption[]} options
 * @property {boolean} hasMoreOptions
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {number} [step]
 * @property {{text: string, values: string[]}[]} presets
 * @property {string[]} awaits
 * @property {Problem} [problem]
 */
/**
 * @typedef {{id: string, kind: 'visual'|'textBox'|'other', column: number, row: number, columnSpan: number,
 *   rowSpan: number}} LayoutCell
 */
/** @typedef {{kind: 'grid'|'freeForm', columns: number, width?: number, fits: boolean, cells: LayoutCell[]}} LayoutFrame */
/** @typedef {{state: 'fresh'|'stale'|'incomplete'|'never'|'unknown', asOf?: string, refreshedAt?: string, text: string}} FreshnessFrame */
/** @typedef {{size?: number, color?: string, bold: boolean, italic: boolean, underline: boolean}} TextStyle */
/**
 * @typedef {{type: string, text?: string, address?: string, style?: TextStyle, align?: string, isOrdered?: boolean,
 *   items?: {level: number, content: TextNode[]}[], content?: TextNode[]}} TextNode
 */
/**
 * @typedef {{app: string, sheet: string, name: string, title: string, description: string, layout: LayoutFrame, controls: ControlFrame[],
 *   texts: {id: string, content: TextNode[]}[], visuals: {id: string, kind: string, title: string, subtitle: string}[],
 *   filters: ActiveFilter[], state: string, mode: 'intended'|'faithful', freshness: FreshnessFrame, problems: Problem[],
 *   generation: string, hasHelp?: boolean}} SheetFrame
 */
/**
 * @typedef {{palette: string[], gradient: string[], emptyFill?: string, colors: Object<string, string>, fonts: string[]}} ThemeFrame
 */
/** @typedef {{title: string, html: string, controls: Object<string, string>}} HelpFrame */
/** @typedef {{id: string, name: string, sheets: {id: string, name: string}[]}} AppLink */
/**
 * @typedef {{name: string, apps: AppLink[], theme: ThemeFrame, freshness: FreshnessFrame, generation: string, source: string,
 *   problems: Problem[], user?: string}} CatalogueFrame
 */

export {};
