-- What every visual must show, asked of the base tables in the plainest way. One answer per visual, under 'sheet | title'.
-- {drift} is a table of the institution. {Account:account_id} is the condition that a control puts on a column, {Min sigma} the
-- number that a control holds. A table section comes first and is kept under its name for the sections after it.

-- table legs
SELECT * FROM {transactions} QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY entry DESC) = 1

-- table balances
SELECT * FROM {daily_balances} QUALIFY ROW_NUMBER() OVER (PARTITION BY account_id, business_day_start ORDER BY entry DESC) = 1

-- table parent_roles
SELECT DISTINCT account_parent_role AS role FROM balances WHERE account_scope = 'internal' AND account_parent_role IS NOT NULL

-- table parents
SELECT DISTINCT parent_account_id AS id FROM balances WHERE account_scope = 'internal'

-- table day_money
SELECT
  b.account_id,
  b.business_day_start,
  COALESCE(SUM(l.amount_money), 0) AS net,
  COALESCE(SUM(l.amount_money) FILTER (l.amount_money > 0), 0) AS credits,
  COALESCE(-SUM(l.amount_money) FILTER (l.amount_money < 0), 0) AS debits
FROM balances b
LEFT JOIN legs l ON l.account_id = b.account_id AND l.status = 'Posted' AND l.posting < b.business_day_end
GROUP BY b.account_id, b.business_day_start

-- table leaf_drift
SELECT b.*, m.net AS computed, b.money - m.net AS drift, ABS(b.money - m.net) AS size
FROM balances b
JOIN day_money m USING (account_id, business_day_start)
WHERE b.account_scope = 'internal' AND b.account_id NOT IN (SELECT id FROM parents WHERE id IS NOT NULL) AND b.money <> m.net

-- table parent_positions
WITH children AS (
  -- In these institutions every account reports every day.
  SELECT parent_account_id AS id, CAST(business_day_start AS DATE) AS day, SUM(money) AS money
  FROM balances
  WHERE account_scope = 'internal'
  GROUP BY ALL
),
unnamed AS (
  SELECT account_parent_role AS role, CAST(business_day_start AS DATE) AS day, SUM(money) AS undivided, COUNT(*) AS unnamed_count
  FROM balances
  WHERE account_scope = 'internal' AND parent_account_id IS NULL AND account_parent_role IS NOT NULL
  GROUP BY ALL
),
held AS (
  SELECT b.*, CAST(b.business_day_start AS DATE) AS day, m.net, COALESCE(c.money, 0) AS below, u.undivided,
    u.unnamed_count + (SELECT COUNT(*) FROM balances k WHERE k.parent_account_id = b.account_id
      AND CAST(k.business_day_start AS DATE) = CAST(b.business_day_start AS DATE)) AS child_count
  FROM balances b
  JOIN day_money m USING (account_id, business_day_start)
  LEFT JOIN children c ON c.id = b.account_id AND c.day = CAST(b.business_day_start AS DATE)
  LEFT JOIN unnamed u ON u.role = b.account_role AND u.day = CAST(b.business_day_start AS DATE)
  WHERE b.account_scope = 'internal'
)
SELECT held.*, net + below AS computed, money - computed AS left_over,
  CASE WHEN undivided IS NULL AND p.id IS NOT NULL THEN left_over END AS drift, ABS(drift) AS size,
  below - LAG(below, 1, 0) OVER (PARTITION BY account_id ORDER BY business_day_start) AS moved
FROM held
LEFT JOIN parents p ON p.id = held.account_id

-- table parent_drift
SELECT * FROM parent_positions WHERE drift <> 0

-- table overdraft
SELECT * FROM balances WHERE account_scope = 'internal' AND money < 0

-- table numbered_days
SELECT account_id, business_day_start, ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY business_day_start) AS n FROM balances

-- table leaf_breaks
WITH run AS (
  SELECT v.*, v.size AS of_day, d.n - ROW_NUMBER() OVER (PARTITION BY v.account_id ORDER BY v.business_day_start) AS run
  FROM leaf_drift v JOIN numbered_days d USING (account_id, business_day_start)
)
SELECT r.*, s.first_day, s.last_day, s.days, s.largest, (
    SELECT MIN(b.business_day_start) FROM balances b WHERE b.account_id = r.account_id AND b.business_day_start > s.last_day
  ) AS cleared,
  CASE WHEN s.days = 1 THEN '1: 1 day' WHEN s.days < 4 THEN '2: 2-3 days' WHEN s.days < 8 THEN '3: 4-7 days' ELSE '4: >7 days' END AS age
FROM run r
JOIN (
  SELECT account_id, run, MIN(business_day_start) AS first_day, MAX(business_day_start) AS last_day, COUNT(*) AS days,
    MAX(of_day) AS largest
  FROM run GROUP BY account_id, run
) s USING (account_id, run)

-- table parent_breaks
WITH run AS (
  SELECT v.*, v.size AS of_day, d.n - ROW_NUMBER() OVER (PARTITION BY v.account_id ORDER BY v.business_day_start) AS run
  FROM parent_drift v JOIN numbered_days d USING (account_id, business_day_start)
)
SELECT r.*, s.first_day, s.last_day, s.days, s.largest, (
    SELECT MIN(b.business_day_start) FROM balances b WHERE b.account_id = r.account_id AND b.business_day_start > s.last_day
  ) AS cleared,
  CASE WHEN s.days = 1 THEN '1: 1 day' WHEN s.days < 4 THEN '2: 2-3 days' WHEN s.days < 8 THEN '3: 4-7 days' ELSE '4: >7 days' END AS age
FROM run r
JOIN (
  SELECT account_id, run, MIN(business_day_start) AS first_day, MAX(business_day_start) AS last_day, COUNT(*) AS days,
    MAX(of_day) AS largest
  FROM run GROUP BY account_id, run
) s USING (account_id, run)

-- table overdraft_breaks
WITH run AS (
  SELECT v.*, -v.money AS of_day, d.n - ROW_NUMBER() OVER (PARTITION BY v.account_id ORDER BY v.business_day_start) AS run
  FROM overdraft v JOIN numbered_days d USING (account_id, business_day_start)
)
SELECT r.*, s.first_day, s.last_day, s.days, s.largest, (
    SELECT MIN(b.business_day_start) FROM balances b WHERE b.account_id = r.account_id AND b.business_day_start > s.last_day
  ) AS cleared,
  CASE WHEN s.days = 1 THEN '1: 1 day' WHEN s.days < 4 THEN '2: 2-3 days' WHEN s.days < 8 THEN '3: 4-7 days' ELSE '4: >7 days' END AS age
FROM run r
JOIN (
  SELECT account_id, run, MIN(business_day_start) AS first_day, MAX(business_day_start) AS last_day, COUNT(*) AS days,
    MAX(of_day) AS largest
  FROM run GROUP BY account_id, run
) s USING (account_id, run)

-- table told
SELECT *, leg_count <> loaded OR debits <> loaded_debits OR credits <> loaded_credits AS is_break,
  ABS(debits - loaded_debits) + ABS(credits - loaded_credits) AS off
FROM (
  SELECT t.*, COUNT(l.id) AS loaded, COALESCE(-SUM(l.amount_money) FILTER (l.amount_money < 0), 0) AS loaded_debits,
    COALESCE(SUM(l.amount_money) FILTER (l.amount_money > 0), 0) AS loaded_credits
  FROM {control_totals} t
  LEFT JOIN legs l ON l.account_id = t.account_id AND l.status = 'Posted' AND l.posting >= t.business_day_start
    AND l.posting < t.business_day_end
  GROUP BY ALL
)

-- table one_sided
SELECT b.account_id, MAX(b.account_name) AS account_name, MAX(b.account_role) AS account_role, MAX(b.account_scope) AS account_scope,
  'Balances without a declared account' AS gap, COUNT(*) AS n, NULL AS amount, MIN(b.business_day_start) AS first_seen,
  MAX(b.business_day_start) AS last_seen
FROM balances b
WHERE b.account_role = 'Nowhere'
GROUP BY b.account_id

-- table trial
SELECT *, SUM(inside) OVER (ORDER BY day) AS inside_held, SUM(outside) OVER (ORDER BY day) AS outside_held,
  SUM(gained - one_leg) OVER (ORDER BY day) AS off_held
FROM (
  SELECT CAST(CAST(l.posting AS DATE) AS TIMESTAMP) AS day, COUNT(*) AS n, SUM(l.amount_money) AS gained,
    COALESCE(SUM(l.amount_money) FILTER (l.account_scope = 'internal'), 0) AS inside,
    COALESCE(SUM(l.amount_money) FILTER (l.account_scope <> 'internal'), 0) AS outside,
    COALESCE(SUM(l.amount_money) FILTER (r.leg_shape LIKE '1-leg%'), 0) AS one_leg
  FROM legs l
  LEFT JOIN {cfg_rail} r USING (rail_name)
  WHERE l.status = 'Posted'
  GROUP BY ALL
)

-- table ties
SELECT b.account_id, b.account_name, b.account_role, b.business_day_start, b.money AS ledger, c.computed_balance AS subledger,
  b.money - c.computed_balance AS difference, IF(b.money = c.computed_balance, 'Ties', 'Differs') AS result
FROM {computed_ledger_balance} c
JOIN balances b USING (account_id, business_day_start)

-- table outbound
SELECT
  l.account_id,
  ARG_MAX(l.account_name, (l.posting, l.entry)) AS account_name,
  l.account_role,
  l.account_parent_role,
  CAST(l.posting - TO_HOURS(COALESCE(r.business_day_offset_hours, 0)) AS DATE) AS business_day,
  l.transfer_type,
  SUM(-l.amount_money) AS outbound
FROM legs l
LEFT JOIN {cfg_role} r ON r.role = l.account_role
WHERE l.status = 'Posted' AND l.amount_direction = 'Debit' AND l.account_scope = 'internal'
GROUP BY ALL

-- table breach
SELECT o.*, c.cap, o.outbound - c.cap AS over
FROM outbound o
JOIN {cfg_limit} c ON c.parent_role = o.account_parent_role AND c.transfer_type = o.transfer_type
WHERE o.outbound > c.cap

-- table pending
SELECT
  l.*,
  r.max_pending_age_seconds AS allowed,
  EPOCH(TIMESTAMP '{as_of}' - l.posting) AS age,
  CASE WHEN age <= 21600 THEN '1: 0-6h' WHEN age <= 86400 THEN '2: 6-24h' WHEN age <= 259200 THEN '3: 1-3d' WHEN age <= 604800 THEN '4: 3-7d'
    ELSE '5: >7d' END AS bucket
FROM legs l
JOIN {cfg_rail} r ON r.rail_name = l.rail_name
WHERE l.status = 'Pending' AND age > r.max_pending_age_seconds

-- table unbundled
SELECT
  l.*,
  r.max_unbundled_age_seconds AS allowed,
  EPOCH(TIMESTAMP '{as_of}' - l.posting) AS age,
  CASE WHEN age <= 86400 THEN '1: <1d' WHEN age <= 172800 THEN '2: 1-2d' WHEN age <= 604800 THEN '3: 2-7d' ELSE '4: >7d' END AS bucket
FROM legs l
JOIN {cfg_rail} r ON r.rail_name = l.rail_name
WHERE l.status = 'Posted' AND l.bundle_id IS NULL AND age > r.max_unbundled_age_seconds

-- table exceptions
SELECT 'drift' AS check_type, account_id, account_name, account_role, account_parent_role, business_day_start AS business_day,
  CAST(NULL AS VARCHAR) AS transfer_type, size AS magnitude,
  CAST(NULL AS VARCHAR) AS transfer_id, 'The stored balance is not the sum of the posted legs' AS reason
FROM leaf_drift WHERE CAST(business_day_start AS DATE) = DATE '{today}'
UNION ALL
SELECT 'ledger_drift', account_id, account_name, account_role, NULL, business_day_start, NULL, size,
  NULL, 'The stored balance is not that of the children and the own posted legs'
FROM parent_drift WHERE CAST(business_day_start AS DATE) = DATE '{today}'
UNION ALL
SELECT 'unknown_parent', account_id, account_name, account_role, NULL, business_day_start, NULL, ABS(left_over),
  NULL, 'Several accounts carry the role, and children do not say whose they are'
FROM parent_positions WHERE undivided IS NOT NULL AND CAST(business_day_start AS DATE) = DATE '{today}'
UNION ALL
SELECT 'missing_balance', account_id, account_name, account_role, account_parent_role, DATE '{today}', NULL, ABS(money),
  NULL, 'No balance came although one is due; the last known one stands'
FROM balances b
WHERE EXISTS (SELECT 1 FROM {cfg_account} d WHERE d.name IN (b.account_id, b.account_role) AND d.balance_cadence IS NOT NULL)
  AND DAYOFWEEK(DATE '{today}') BETWEEN 1 AND 5
QUALIFY b.business_day_start = MAX(b.business_day_start) OVER (PARTITION BY b.account_id) AND b.business_day_end <= DATE '{today}'
UNION ALL
SELECT 'overdraft', account_id, account_name, account_role, account_parent_role, business_day_start, NULL, -money,
  NULL, 'The balance at the end of the day is below zero'
FROM overdraft WHERE CAST(business_day_start AS DATE) = DATE '{today}'
UNION ALL
SELECT 'limit_breach', account_id, account_name, account_role, account_parent_role, business_day, transfer_type, over,
  NULL, 'More went out than the cap allows'
FROM breach WHERE business_day = DATE '{today}'
UNION ALL
SELECT 'expected_eod_balance_breach', account_id, account_name, account_role, NULL, business_day_start, NULL,
  ABS(money - expected_eod_balance),
  NULL, 'The balance at the end of the day is not the expected one'
FROM balances
WHERE account_scope = 'internal' AND money <> expected_eod_balance AND CAST(business_day_start AS DATE) = DATE '{today}'
UNION ALL
SELECT 'stuck_pending', account_id, account_name, account_role, account_parent_role, CAST(posting AS DATE), transfer_type, ABS(amount_money),
  transfer_id, 'The leg is pending for longer than its rail allows'
FROM pending
UNION ALL
SELECT 'stuck_unbundled', account_id, account_name, account_role, account_parent_role, CAST(posting AS DATE), transfer_type, ABS(amount_money),
  transfer_id, 'The leg waits for its bundle for longer than its rail allows'
FROM unbundled
UNION ALL
SELECT 'unknown_status', account_id, account_name, account_role, account_parent_role, CAST(posting AS DATE), transfer_type, ABS(amount_money),
  transfer_id, 'No rule knows the status ' || status
FROM legs WHERE status NOT IN ('Posted', 'Pending', 'Failed')

-- table own_statement
SELECT
  b.account_id,
  b.business_day_start,
  COALESCE(LAG(b.money) OVER account, 0) AS opening,
  m.debits - COALESCE(LAG(m.debits) OVER account, 0) AS paid_out,
  m.credits - COALESCE(LAG(m.credits) OVER account, 0) AS paid_in,
  b.money AS closing,
  COALESCE(p.moved, 0) AS moved,
  CASE WHEN p.undivided IS NULL THEN COALESCE(p.drift, closing - opening - paid_in + paid_out) END AS drift
FROM balances b
JOIN day_money m USING (account_id, business_day_start)
LEFT JOIN parent_positions p USING (account_id, business_day_start)
WINDOW account AS (PARTITION BY b.account_id ORDER BY b.business_day_start)

-- table statement
SELECT *, 0 AS days FROM own_statement
UNION ALL
SELECT s.account_id, d.day, s.closing, 0, 0, s.closing, 0, NULL, DATE_DIFF('day', s.business_day_start, d.day)
FROM (
  SELECT DISTINCT a.account_id, DATE_TRUNC('day', b.business_day_start) AS day FROM (SELECT DISTINCT account_id FROM balances) a, balances b
) d
ASOF JOIN own_statement s ON s.account_id = d.account_id AND s.business_day_start <= d.day
WHERE s.business_day_start < d.day

-- table rewritten_legs
WITH v AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY entry) AS version FROM {transactions} QUALIFY COUNT(*) OVER (PARTITION BY id) > 1
)
SELECT v.*, k.reasons FROM v JOIN (
  SELECT id, STRING_AGG(DISTINCT COALESCE(supersedes, 'none'), ' + ' ORDER BY COALESCE(supersedes, 'none')) AS reasons
  FROM v WHERE version > 1 GROUP BY id
) k USING (id)

-- table restated_days
WITH v AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY account_id, business_day_start ORDER BY entry) AS version FROM {daily_balances}
  QUALIFY COUNT(*) OVER (PARTITION BY account_id, business_day_start) > 1
)
SELECT v.*, k.reasons FROM v JOIN (
  SELECT account_id, business_day_start,
    STRING_AGG(DISTINCT COALESCE(supersedes, 'none'), ' + ' ORDER BY COALESCE(supersedes, 'none')) AS reasons
  FROM v WHERE version > 1 GROUP BY ALL
) k USING (account_id, business_day_start)

-- table firings
SELECT
  transfer_id,
  COALESCE(template_name, rail_name) AS name,
  MAX(template_name) AS template_name,
  MIN(posting) AS posting,
  MAX(status) AS status,
  COALESCE(
    -SUM(amount_money) FILTER (amount_money < 0 AND status IN ('Posted', 'Pending')),
    SUM(amount_money) FILTER (amount_money > 0 AND status IN ('Posted', 'Pending')), 0
  ) AS moved,
  COALESCE(SUM(amount_money) FILTER (status = 'Posted'), 0) AS net,
  COUNT(*) FILTER (status IN ('Posted', 'Pending')) AS leg_count,
  COUNT(*) FILTER (status = 'Failed') AS failed,
  MAX(metadata) AS metadata,
  MAX(transfer_parent_id) AS parent_id
FROM legs
GROUP BY transfer_id, name

-- table fired_entries
SELECT c.parent_name, c.child_name, c.xor_group, c.is_required, f.transfer_id,
  EXISTS (
    SELECT 1 FROM firings k WHERE k.name = c.child_name AND k.parent_id = f.transfer_id AND k.leg_count > 0
  ) AS fired,
  (SELECT SUM(k.moved) FROM firings k WHERE k.name = c.child_name AND k.parent_id = f.transfer_id AND k.leg_count > 0) AS moved,
  EXISTS (
    SELECT 1 FROM firings k WHERE k.name = c.child_name AND k.parent_id = f.transfer_id AND k.failed > 0
  ) AS failed
FROM {cfg_chain} c
JOIN firings f ON f.name = c.parent_name AND f.leg_count > 0

-- table needs
SELECT parent_name, transfer_id, COALESCE(xor_group, child_name) AS need, xor_group IS NOT NULL AS is_group, MAX(is_required) AS is_required,
  COUNT(*) FILTER (fired) AS fired, BOOL_OR(failed) AND NOT BOOL_OR(fired) AS has_failed
FROM fired_entries
GROUP BY ALL

-- table chains
SELECT parent_name, transfer_id,
  SUM(is_required) AS required_total,
  COUNT(*) FILTER (is_required = 1 AND fired > 0) AS required_fired,
  COUNT(*) FILTER (has_failed) AS children_failed,
  CASE
    WHEN BOOL_OR(has_failed) THEN 'Incomplete'
    WHEN SUM(is_required) = 0 AND NOT BOOL_OR(is_group) THEN 'No Required Children'
    WHEN BOOL_OR((is_required = 1 AND fired = 0) OR (is_group AND fired > 1)) THEN 'Incomplete'
    ELSE 'Completed'
  END AS completion
FROM needs
GROUP BY ALL

-- table instances
SELECT f.*, t.expected_net, f.net - t.expected_net AS off,
  CASE WHEN ABS(off) >= 0.01 THEN 'Imbalanced' WHEN c.completion = 'Incomplete' THEN 'Orphaned' ELSE 'Complete' END AS completion
FROM firings f
JOIN {cfg_template} t ON t.template_name = f.template_name
LEFT JOIN chains c ON c.parent_name = f.name AND c.transfer_id = f.transfer_id
WHERE f.leg_count > 0

-- table ribbons
SELECT i.template_name, l.posting, i.completion, l.metadata, ABS(l.amount_money) AS amount,
  CASE WHEN l.amount_direction = 'Debit' THEN COALESCE(l.account_name, l.account_id) ELSE i.template_name END AS source,
  CASE WHEN l.amount_direction = 'Debit' THEN i.template_name ELSE COALESCE(l.account_name, l.account_id) END AS target
FROM instances i
JOIN legs l ON l.transfer_id = i.transfer_id AND l.template_name = i.template_name AND l.status IN ('Posted', 'Pending')
UNION ALL
SELECT i.template_name, i.posting, i.completion, i.metadata, e.moved, i.template_name, e.child_name
FROM instances i
JOIN fired_entries e ON e.parent_name = i.name AND e.transfer_id = i.transfer_id
WHERE e.fired
UNION ALL
SELECT i.template_name, i.posting, i.completion, i.metadata, i.moved, i.template_name, n.need || ' (orphan)'
FROM instances i
JOIN needs n ON n.parent_name = i.name AND n.transfer_id = i.transfer_id
WHERE n.is_required = 1 AND n.fired = 0

-- table pairs
SELECT l.rail_name, UNNEST(JSON_KEYS(l.metadata)) AS metadata_key FROM (SELECT DISTINCT rail_name, metadata FROM legs) l

-- table mismatches
SELECT 'Chain Orphans' AS check_type, parent_name AS entity_a, need AS entity_b, CAST(NULL AS VARCHAR) AS detail, COUNT(*) AS magnitude
FROM needs WHERE is_required = 1 AND fired = 0 AND NOT is_group GROUP BY ALL
UNION ALL
SELECT 'XOR Violations', parent_name, need, CASE fired WHEN 0 THEN 'none fired' ELSE 'several fired' END AS outcome, COUNT(*)
FROM needs WHERE is_group AND (fired > 1 OR (fired = 0 AND is_required = 1)) GROUP BY ALL
UNION ALL
SELECT 'Failed Children', parent_name, need, NULL, COUNT(*) FROM needs WHERE has_failed GROUP BY ALL
UNION ALL
SELECT 'Missing Parents', name, NULL, NULL, COUNT(*)
FROM firings WHERE parent_id NOT IN (SELECT transfer_id FROM legs) GROUP BY name
UNION ALL
SELECT 'Unknown Status', status, NULL, NULL, COUNT(*) FROM legs WHERE status NOT IN ('Posted', 'Pending', 'Failed') GROUP BY status
UNION ALL
SELECT 'Unmatched Transfer Type', transfer_type, NULL, NULL, COUNT(*)
FROM legs
WHERE transfer_type NOT IN (SELECT transfer_type FROM {cfg_rail} UNION SELECT transfer_type FROM {cfg_template})
GROUP BY transfer_type
UNION ALL
SELECT 'Dead Rails', rail_name, transfer_type, leg_shape, 1 FROM {cfg_rail} WHERE rail_name NOT IN (SELECT rail_name FROM legs)
UNION ALL
SELECT 'Dead Bundles Activity', rail_name, target, NULL, 1
FROM {cfg_bundle}
WHERE target NOT IN (
  SELECT rail_name FROM legs UNION SELECT transfer_type FROM legs
  UNION SELECT template_name || '.' || rail_name FROM legs WHERE template_name IS NOT NULL
)
UNION ALL
SELECT 'Dead Metadata Declarations', rail_name, metadata_key, NULL, 1
FROM {cfg_metadata_key}
WHERE rail_name IN (SELECT rail_name FROM legs) AND (rail_name, metadata_key) NOT IN (SELECT (rail_name, metadata_key) FROM pairs)
UNION ALL
SELECT 'Dead Limit Schedules', parent_role, transfer_type, CAST(cap AS VARCHAR), 1
FROM {cfg_limit} c
WHERE NOT EXISTS (
  SELECT 1 FROM legs l
  WHERE l.amount_direction = 'Debit' AND l.account_parent_role = c.parent_role AND l.transfer_type = c.transfer_type
)

-- table parties
SELECT transfer_id, account_id, MAX(account_name) AS name, MAX(account_role) AS role, MAX(account_parent_role) AS parent_role,
  MAX(account_scope) AS scope, MIN(posting) AS posting, SUM(amount_money) AS net
FROM legs
WHERE status = 'Posted' AND amount_money <> 0
GROUP BY transfer_id, account_id

-- table gross_parties
SELECT l.transfer_id, l.account_id, MAX(l.transfer_type) AS transfer_type, MIN(l.posting) AS posting,
  (SELECT ARG_MAX(b.account_name, b.business_day_start) FROM balances b WHERE b.account_id = l.account_id) AS name,
  COALESCE(-SUM(l.amount_money) FILTER (l.amount_money < 0), 0) AS paid,
  COALESCE(SUM(l.amount_money) FILTER (l.amount_money > 0), 0) AS received
FROM legs l
WHERE l.status = 'Posted' AND l.amount_money <> 0
GROUP BY l.transfer_id, l.account_id

-- table received
SELECT r.*, s.account_id AS sender
FROM parties r
JOIN parties s ON s.transfer_id = r.transfer_id AND s.net < 0
WHERE r.net > 0 AND r.scope = 'internal' AND r.parent_role IS NOT NULL AND r.role NOT IN (SELECT role FROM parent_roles)

-- table edges
WITH label AS (
  SELECT account_id, name || ' (' || account_id || ')' AS label FROM (
    SELECT account_id, ARG_MAX(account_name, business_day_start) AS name FROM balances GROUP BY account_id
  )
)
SELECT e.*, s.label AS source, t.label AS target
FROM {inv_money_trail_edges} e
JOIN label s ON s.account_id = e.source_account_id
JOIN label t ON t.account_id = e.target_account_id

-- table left_out
SELECT p.transfer_id, COALESCE(k.root_transfer_id, p.transfer_id) AS root_transfer_id, COALESCE(k.depth, 0) AS depth, p.account_id,
  p.name || ' (' || p.account_id || ')' AS label, p.transfer_type, p.posting, p.reason, p.amount
FROM (
  SELECT g.transfer_id, g.account_id, g.name, g.transfer_type, g.posting, 'Paid and received in one transfer' AS reason,
    LEAST(g.paid, g.received) AS amount
  FROM gross_parties g
  UNION ALL
  SELECT g.transfer_id, g.account_id, g.name, g.transfer_type, g.posting,
    CASE WHEN g.received > g.paid THEN 'Nobody pays it' ELSE 'Nobody receives it' END, ABS(g.received - g.paid)
  FROM gross_parties g
  WHERE g.received <> g.paid AND NOT EXISTS (
    SELECT 1 FROM gross_parties o WHERE o.transfer_id = g.transfer_id AND SIGN(o.received - o.paid) = SIGN(g.paid - g.received)
  )
) p
LEFT JOIN {transfer_link} k USING (transfer_id)
WHERE p.amount > 0

-- table transfers
SELECT transfer_id, CAST(MIN(posting) AS DATE) AS day, ARG_MIN(transfer_type, (posting, entry)) AS transfer_type,
  COALESCE(-SUM(amount_money) FILTER (amount_money < 0), SUM(amount_money)) AS gross, COALESCE(SUM(amount_money) FILTER (account_scope = 'internal'), 0) AS net,
  GREATEST(COUNT(*) FILTER (amount_money < 0), COUNT(*) FILTER (amount_money > 0)) AS postings
FROM legs
WHERE status = 'Posted'
GROUP BY transfer_id

-- table accounts
SELECT account_id, ARG_MAX(account_name, business_day_start) AS name, ARG_MAX(account_role, business_day_start) AS type
FROM balances
GROUP BY account_id

-- table activity
SELECT a.*, CAST(l.posting AS DATE) AS day, MAX(CAST(l.posting AS DATE)) OVER (PARTITION BY a.account_id) AS last_day
FROM accounts a
LEFT JOIN legs l ON l.account_id = a.account_id AND l.status = 'Posted'

-- table noted
SELECT e.*, COALESCE(n.status, 'Open') AS status, n.owner, n.note_text, n.written_at
FROM exceptions e
LEFT JOIN (
  SELECT * FROM {exception_note}
  QUALIFY ROW_NUMBER() OVER (PARTITION BY check_type, account_id, business_day, transfer_type, transfer_id ORDER BY note_id DESC) = 1
) n
  ON n.check_type = e.check_type AND n.account_id IS NOT DISTINCT FROM e.account_id AND n.business_day = e.business_day
  AND n.transfer_type IS NOT DISTINCT FROM e.transfer_type AND n.transfer_id IS NOT DISTINCT FROM e.transfer_id

-- l1-sheet-drift | Leaf Accounts in Drift
SELECT COUNT(DISTINCT (account_id, run)) FROM leaf_breaks WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-drift | Parent Accounts in Drift
SELECT COUNT(DISTINCT (account_id, run)) FROM parent_breaks WHERE {Days:business_day_start} AND {Parent Account:account_id} AND {Parent Account Role:account_role}

-- l1-sheet-drift | Leaf Breaks by Age
SELECT age, COUNT(DISTINCT (account_id, run)) FROM leaf_breaks
WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role} GROUP BY age

-- l1-sheet-drift | Parent Breaks by Age
SELECT age, COUNT(DISTINCT (account_id, run)) FROM parent_breaks
WHERE {Days:business_day_start} AND {Parent Account:account_id} AND {Parent Account Role:account_role} GROUP BY age

-- l1-sheet-drift | Leaf Account Drift
SELECT account_id, account_name, account_role, account_parent_role, business_day_start, money, computed, drift, size, first_day, last_day, days,
  largest, cleared
FROM leaf_breaks WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-drift | Parent Account Drift
SELECT account_id, account_name, account_role, business_day_start, money, computed, drift, size, first_day, last_day, days, largest,
  cleared
FROM parent_breaks WHERE {Days:business_day_start} AND {Parent Account:account_id} AND {Parent Account Role:account_role}

-- l1-sheet-drift | Parents Nobody Can Check
SELECT account_id, account_name, account_role, business_day_start, money, left_over, undivided, child_count
FROM parent_positions WHERE undivided IS NOT NULL AND {Days:business_day_start}

-- l1-sheet-drift-timelines | Largest Leaf Drift Day
SELECT MAX(total) FROM (
  SELECT SUM(size) AS total FROM leaf_drift
  WHERE {Days:business_day_start} AND {Account Role:account_role} GROUP BY CAST(business_day_start AS DATE)
)

-- l1-sheet-drift-timelines | Largest Parent Drift Day
SELECT MAX(total) FROM (
  SELECT SUM(size) AS total FROM parent_drift
  WHERE {Days:business_day_start} AND {Parent Account Role:account_role} GROUP BY CAST(business_day_start AS DATE)
)

-- l1-sheet-drift-timelines | Leaf Account Drift Over Time
SELECT CAST(business_day_start AS DATE) AS day, account_role, SUM(size) FROM leaf_drift
WHERE {Days:business_day_start} AND {Account Role:account_role} GROUP BY ALL

-- l1-sheet-drift-timelines | Parent Account Drift Over Time
SELECT CAST(business_day_start AS DATE) AS day, account_role, SUM(size) FROM parent_drift
WHERE {Days:business_day_start} AND {Parent Account Role:account_role} GROUP BY ALL

-- l1-sheet-overdraft | Internal Accounts in Overdraft
SELECT COUNT(DISTINCT (account_id, run)) FROM overdraft_breaks WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-overdraft | Overdrafts by Age
SELECT age, COUNT(DISTINCT (account_id, run)) FROM overdraft_breaks
WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role} GROUP BY age

-- l1-sheet-overdraft | Overdraft Violations
SELECT account_id, account_name, account_role, account_parent_role, business_day_start, money, first_day, last_day, days,
  largest, cleared
FROM overdraft_breaks WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-limit-breach | Limit Breach Cells
SELECT SUM(1) FROM breach WHERE {Days:business_day} AND {Account:account_id} AND {Transfer Type:transfer_type}

-- l1-sheet-limit-breach | Limit Breach Detail
SELECT account_id, account_name, account_role, account_parent_role, business_day, transfer_type, outbound, cap, over
FROM breach WHERE {Days:business_day} AND {Account:account_id} AND {Transfer Type:transfer_type}

-- l1-sheet-pending-aging | Stuck Pending
SELECT SUM(1) FROM pending WHERE {Account:account_id} AND {Transfer Type:transfer_type} AND {Rail:rail_name}

-- l1-sheet-pending-aging | Stuck Pending by Age Bucket
SELECT bucket, COUNT(*) FROM pending WHERE {Account:account_id} AND {Transfer Type:transfer_type} AND {Rail:rail_name} GROUP BY bucket

-- l1-sheet-pending-aging | Stuck Pending Detail
SELECT account_id, account_name, transfer_id, transfer_type, rail_name, amount_money, amount_direction, posting, bucket, allowed, age
FROM pending WHERE {Account:account_id} AND {Transfer Type:transfer_type} AND {Rail:rail_name}

-- l1-sheet-unbundled-aging | Stuck Unbundled
SELECT SUM(1) FROM unbundled WHERE {Account:account_id} AND {Transfer Type:transfer_type} AND {Rail:rail_name}

-- l1-sheet-unbundled-aging | Stuck Unbundled by Age Bucket
SELECT bucket, COUNT(*) FROM unbundled WHERE {Account:account_id} AND {Transfer Type:transfer_type} AND {Rail:rail_name} GROUP BY bucket

-- l1-sheet-unbundled-aging | Stuck Unbundled Detail
SELECT account_id, account_name, transfer_id, transfer_type, rail_name, amount_money, amount_direction, posting, bucket, allowed, age
FROM unbundled WHERE {Account:account_id} AND {Transfer Type:transfer_type} AND {Rail:rail_name}

-- l1-sheet-supersession-audit | Logical Keys with Supersession
SELECT COUNT(DISTINCT id) FROM rewritten_legs WHERE {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | Supersessions with No Reason
SELECT SUM(CASE WHEN version > 1 AND supersedes IS NULL THEN 1 ELSE 0 END) FROM rewritten_legs WHERE {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | Transactions Audit
SELECT entry, id, supersedes, account_id, account_name, transfer_id, transfer_type, rail_name, amount_money, amount_direction, status, posting,
  bundle_id
FROM rewritten_legs WHERE {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | Daily Balances Audit
SELECT entry, account_id, account_name, account_role, supersedes, business_day_start, business_day_end, money
FROM restated_days WHERE {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | Restated Account-Days
SELECT SUM(CASE WHEN version = 1 THEN 1 ELSE 0 END) FROM restated_days WHERE {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | Restatements with No Reason
SELECT SUM(CASE WHEN version > 1 AND supersedes IS NULL THEN 1 ELSE 0 END) FROM restated_days WHERE {Supersedes Reason:reasons}

-- l1-sheet-todays-exceptions | Open Exceptions
SELECT SUM(1) FROM noted WHERE {Check Type:check_type} AND {Account:account_id} AND {Transfer Type:transfer_type} AND {Status:status}

-- l1-sheet-todays-exceptions | Exceptions by Check Type
SELECT check_type, COUNT(*) FROM noted
WHERE {Check Type:check_type} AND {Account:account_id} AND {Transfer Type:transfer_type} AND {Status:status} GROUP BY check_type

-- l1-sheet-todays-exceptions | Exception Detail
SELECT check_type, account_id, account_name, account_role, account_parent_role, business_day, transfer_type, magnitude, transfer_id,
  reason, status, owner, note_text, written_at
FROM noted WHERE {Check Type:check_type} AND {Account:account_id} AND {Transfer Type:transfer_type} AND {Status:status}

-- l1-sheet-todays-exceptions | Signed Off
SELECT SUM(CASE WHEN status = 'Cleared' THEN 1 ELSE 0 END) FROM noted
WHERE {Check Type:check_type} AND {Account:account_id} AND {Transfer Type:transfer_type} AND {Status:status}

-- l1-sheet-todays-exceptions | Sign-Off History
SELECT note_id, written_at, written_by, check_type, account_id, business_day, transfer_type, transfer_id, status, owner, note_text
FROM {exception_note}

-- l1-sheet-daily-statement | Opening Balance
SELECT MAX(opening) FROM statement WHERE {Account:account_id} AND {Business Day:business_day_start}

-- l1-sheet-daily-statement | Debits
SELECT MAX(paid_out) FROM statement WHERE {Account:account_id} AND {Business Day:business_day_start}

-- l1-sheet-daily-statement | Credits
SELECT MAX(paid_in) FROM statement WHERE {Account:account_id} AND {Business Day:business_day_start}

-- l1-sheet-daily-statement | Children's Movement
SELECT MAX(moved) FROM statement WHERE {Account:account_id} AND {Business Day:business_day_start}

-- l1-sheet-daily-statement | Closing Stored
SELECT MAX(closing) FROM statement WHERE {Account:account_id} AND {Business Day:business_day_start}

-- l1-sheet-daily-statement | Drift
SELECT MAX(drift) FROM statement WHERE {Account:account_id} AND {Business Day:business_day_start}

-- l1-sheet-daily-statement | Days Carried
SELECT MAX(days) FROM statement WHERE {Account:account_id} AND {Business Day:business_day_start}

-- l1-sheet-daily-statement | Posted Money Records
SELECT l.id, l.transfer_id, l.transfer_type, l.amount_money, l.amount_direction, l.status, l.origin, l.posting
FROM legs l
JOIN balances b ON b.account_id = l.account_id AND l.posting >= b.business_day_start AND l.posting < b.business_day_end
WHERE {Account:l.account_id} AND {Business Day:b.business_day_start}

-- l1-sheet-transactions | Posting Ledger
SELECT account_id, account_name, account_role, transfer_id, transfer_type, rail_name, amount_money, amount_direction, status, origin, posting,
  transfer_completion
FROM legs
WHERE {Days:posting} AND {Account:account_id} AND {Transfer:transfer_id} AND {Status:status} AND {Origin:origin}
  AND {Transfer Type:transfer_type}

-- l2ft-sheet-rails | Transactions
SELECT posting, rail_name, transfer_id, account_name, amount_money, amount_direction, status,
  CASE WHEN bundle_id IS NULL THEN 'Unbundled' ELSE 'Bundled' END AS bundle, transfer_parent_id
FROM legs
WHERE {Days:posting} AND {Metadata:metadata} AND {Rail:rail_name} AND {Status:status}
  AND {Bundle:CASE WHEN bundle_id IS NULL THEN 'Unbundled' ELSE 'Bundled' END}

-- l2ft-sheet-chains | Chain Instances
SELECT f.posting, c.parent_name, c.transfer_id, c.completion, c.required_fired, c.required_total, c.children_failed, f.moved, f.status
FROM chains c
JOIN firings f ON f.transfer_id = c.transfer_id AND f.name = c.parent_name
WHERE {Days:f.posting} AND {Metadata:f.metadata} AND {Chain:c.parent_name} AND {Completion:c.completion}

-- l2ft-sheet-transfer-templates | Multi-Leg Flow — Account → Template → Account
SELECT source, target, SUM(amount) FROM ribbons
WHERE {Days:posting} AND {Metadata:metadata} AND {Template:template_name} AND {Completion:completion}
GROUP BY source, target

-- l2ft-sheet-transfer-templates | Template Instances
SELECT posting, template_name, transfer_id, completion, net, expected_net, off, leg_count FROM instances
WHERE {Days:posting} AND {Metadata:metadata} AND {Template:template_name} AND {Completion:completion}

-- l2ft-sheet-l2-exceptions | Open L2 Violations
SELECT SUM(1) FROM mismatches

-- l2ft-sheet-l2-exceptions | L2 Violations by Check Type
SELECT check_type, COUNT(*) FROM mismatches GROUP BY check_type

-- l2ft-sheet-l2-exceptions | L2 Violation Detail
SELECT check_type, entity_a, entity_b, detail, magnitude FROM mismatches

-- inv-sheet-fanout | Qualifying Recipients
WITH r AS (
  SELECT account_id FROM received WHERE {Date Range:posting} GROUP BY 1 HAVING COUNT(DISTINCT sender) >= {Min distinct senders}
)
SELECT COUNT(*) FROM r

-- inv-sheet-fanout | All Recipients
SELECT COUNT(DISTINCT account_id) FROM received WHERE {Date Range:posting}

-- inv-sheet-fanout | Distinct Senders
WITH r AS (
  SELECT account_id FROM received WHERE {Date Range:posting} GROUP BY 1 HAVING COUNT(DISTINCT sender) >= {Min distinct senders}
)
SELECT COUNT(DISTINCT sender) FROM received SEMI JOIN r USING (account_id) WHERE {Date Range:posting}

-- inv-sheet-fanout | Total Inbound
WITH r AS (
  SELECT account_id FROM received WHERE {Date Range:posting} GROUP BY 1 HAVING COUNT(DISTINCT sender) >= {Min distinct senders}
)
SELECT SUM(net) FROM (SELECT DISTINCT transfer_id, account_id, net FROM received SEMI JOIN r USING (account_id) WHERE {Date Range:posting})

-- inv-sheet-fanout | Recipient Fanout — Ranked
WITH r AS (SELECT * FROM received WHERE {Date Range:posting}),
senders AS (SELECT account_id, COUNT(DISTINCT sender) AS senders, COUNT(DISTINCT transfer_id) AS transfers FROM r GROUP BY 1),
money AS (SELECT account_id, SUM(net) AS money FROM (SELECT DISTINCT account_id, transfer_id, net FROM r) GROUP BY 1)
SELECT account_id, a.name, a.type, senders, transfers, money
FROM senders JOIN money USING (account_id) JOIN accounts a USING (account_id)
WHERE senders >= {Min distinct senders}

-- inv-sheet-anomalies | Flagged Pair-Windows
SELECT SUM(1) FROM {inv_pair_rolling_anomalies} WHERE z_score >= {Min sigma} AND {Window End Date:window_end}

-- inv-sheet-anomalies | Pair-Window σ Distribution
SELECT z_bucket, COUNT(*) FROM {inv_pair_rolling_anomalies} WHERE {Window End Date:window_end} GROUP BY z_bucket

-- inv-sheet-anomalies | Flagged Pair-Windows — Ranked
SELECT recipient_account_id, recipient_account_name, sender_account_id, sender_account_name, window_end, z_score, window_sum, transfer_count,
  pair_count, pair_z_score
FROM {inv_pair_rolling_anomalies} WHERE z_score >= {Min sigma} AND {Window End Date:window_end}

-- inv-sheet-anomalies | Unusual for the Pair — Ranked
SELECT recipient_account_id, recipient_account_name, sender_account_id, sender_account_name, window_end, pair_z_score, pair_count, pair_mean,
  window_sum, z_score
FROM {inv_pair_rolling_anomalies} WHERE pair_z_score >= {Min sigma} AND pair_count >= 5 AND {Window End Date:window_end}

-- inv-sheet-anomalies | Pairs Without Enough History
SELECT recipient_account_id, recipient_account_name, sender_account_id, sender_account_name, window_end, window_sum, pair_count, z_score
FROM {inv_pair_rolling_anomalies} WHERE pair_count < 5 AND {Window End Date:window_end}

-- inv-sheet-money-trail | Shown Here
SELECT SUM(hop_amount) FROM edges
WHERE {Chain root transfer:root_transfer_id} AND depth <= {Max hops} AND hop_amount >= {Min hop amount ($)} AND {Date Range:posted_at}

-- inv-sheet-money-trail | All Hops of the Chain
SELECT SUM(hop_amount) FROM edges WHERE {Chain root transfer:root_transfer_id} AND {Date Range:posted_at}

-- inv-sheet-money-trail | Left Out of the Trail
SELECT SUM(amount) FROM left_out WHERE {Chain root transfer:root_transfer_id} AND {Date Range:posting}

-- inv-sheet-money-trail | Left Out of the Trail — by Transfer
SELECT depth, transfer_id, transfer_type, label, reason, CAST(posting AS DATE), SUM(amount) FROM left_out
WHERE {Chain root transfer:root_transfer_id} AND {Date Range:posting}
GROUP BY ALL

-- inv-sheet-money-trail | Money Trail — Chain Sankey
SELECT source, target, SUM(hop_amount) FROM edges
WHERE {Chain root transfer:root_transfer_id} AND depth <= {Max hops} AND hop_amount >= {Min hop amount ($)} AND {Date Range:posted_at}
GROUP BY source, target

-- inv-sheet-money-trail | Money Trail — Hop-by-Hop
SELECT depth, transfer_id, transfer_type, source_account_name, target_account_name, CAST(posted_at AS DATE), SUM(hop_amount) FROM edges
WHERE {Chain root transfer:root_transfer_id} AND depth <= {Max hops} AND hop_amount >= {Min hop amount ($)} AND {Date Range:posted_at}
GROUP BY ALL

-- inv-sheet-account-network | Shown Here
SELECT SUM(hop_amount) FROM edges WHERE ({Anchor account:source} OR {Anchor account:target}) AND hop_amount >= {Min hop amount ($)}

-- inv-sheet-account-network | All Hops of the Anchor
SELECT SUM(hop_amount) FROM edges WHERE {Anchor account:source} OR {Anchor account:target}

-- inv-sheet-account-network | Counterparties
SELECT COUNT(DISTINCT CASE WHEN {Anchor account:source} THEN target ELSE source END) FROM edges
WHERE {Anchor account:source} OR {Anchor account:target}

-- inv-sheet-account-network | Left Out of the Network
SELECT SUM(amount) FROM left_out WHERE {Anchor account:label}

-- inv-sheet-account-network | Left Out of the Network — by Transfer
SELECT transfer_id, transfer_type, label, reason, CAST(posting AS DATE), SUM(amount) FROM left_out
WHERE {Anchor account:label}
GROUP BY ALL

-- inv-sheet-account-network | Inbound — counterparties → anchor
SELECT source, target, SUM(hop_amount) FROM edges WHERE {Anchor account:target} AND hop_amount >= {Min hop amount ($)} GROUP BY ALL

-- inv-sheet-account-network | Outbound — anchor → counterparties
SELECT source, target, SUM(hop_amount) FROM edges WHERE {Anchor account:source} AND hop_amount >= {Min hop amount ($)} GROUP BY ALL

-- inv-sheet-account-network | Account Network — Touching Edges
SELECT transfer_id, transfer_type, source, target, CASE WHEN {Anchor account:source} THEN target ELSE source END AS other, depth,
  CAST(posted_at AS DATE), SUM(hop_amount)
FROM edges
WHERE ({Anchor account:source} OR {Anchor account:target}) AND hop_amount >= {Min hop amount ($)}
GROUP BY ALL

-- exec-sheet-account-coverage | Total Open Accounts
SELECT COUNT(DISTINCT account_id) FROM {daily_balances}

-- exec-sheet-account-coverage | Active Accounts
SELECT COUNT(DISTINCT account_id) FROM activity WHERE {Days:day}

-- exec-sheet-account-coverage | Open Accounts by Type
SELECT type, COUNT(*) FROM accounts GROUP BY type

-- exec-sheet-account-coverage | Active Accounts by Type
SELECT type, COUNT(DISTINCT account_id) FROM activity WHERE {Days:day} GROUP BY type

-- exec-sheet-account-coverage | Account Detail
SELECT account_id, name, type, last_day, COUNT(*) FILTER ({Days:day}) FROM activity GROUP BY ALL

-- exec-sheet-transaction-volume | Total Postings
SELECT SUM(postings) FROM transfers WHERE {Days:day}

-- exec-sheet-transaction-volume | Period Postings by Type
SELECT transfer_type, SUM(postings) FROM transfers WHERE {Days:day} GROUP BY ALL

-- exec-sheet-transaction-volume | Total Transfers
SELECT SUM(1) FROM transfers WHERE {Days:day}

-- exec-sheet-transaction-volume | Average Daily Volume
SELECT AVG(transfers) FROM (SELECT COUNT(*) AS transfers FROM transfers WHERE {Days:day} GROUP BY day)

-- exec-sheet-transaction-volume | Daily Transfers by Type
SELECT day, transfer_type, COUNT(*) FROM transfers WHERE {Days:day} GROUP BY ALL

-- exec-sheet-transaction-volume | Period Transfers by Type
SELECT transfer_type, COUNT(*) FROM transfers WHERE {Days:day} GROUP BY ALL

-- exec-sheet-money-moved | Net Money Moved
SELECT SUM(net) FROM transfers WHERE {Days:day}

-- exec-sheet-money-moved | Gross Money Moved
SELECT SUM(gross) FROM transfers WHERE {Days:day}

-- exec-sheet-money-moved | Daily Gross Dollars Moved by Type
SELECT day, transfer_type, SUM(gross) FROM transfers WHERE {Days:day} GROUP BY ALL

-- exec-sheet-money-moved | Period Total Gross Dollars by Type
SELECT transfer_type, SUM(gross) FROM transfers WHERE {Days:day} GROUP BY ALL

-- l1-sheet-completeness | Account-Days Counted by the Source
SELECT COUNT(*) FROM {control_totals} WHERE {Account:account_id}

-- l1-sheet-completeness | Control Total Breaks
SELECT SUM(CASE WHEN is_break THEN 1 ELSE 0 END) FROM told WHERE {Account:account_id}

-- l1-sheet-completeness | Accounts Without the Other Side
SELECT COUNT(*) FROM one_sided WHERE {Gap:gap}

-- l1-sheet-completeness | Control Total Breaks by Account-Day
SELECT account_id, business_day_start, leg_count, loaded, leg_count - loaded, debits, loaded_debits, credits, loaded_credits, off
FROM told
WHERE is_break AND {Account:account_id}

-- l1-sheet-completeness | Accounts With One Side Only
SELECT account_id, account_name, account_role, account_scope, gap, n, amount, first_seen, last_seen FROM one_sided WHERE {Gap:gap}

-- l1-sheet-trial-balance | Days Out of Balance
SELECT SUM(CASE WHEN gained <> one_leg THEN 1 ELSE 0 END) FROM trial WHERE {Days:day}

-- l1-sheet-trial-balance | Ledger Account-Days That Tie
SELECT SUM(CASE WHEN difference = 0 THEN 1 ELSE 0 END) FROM ties WHERE {Days:business_day_start} AND {Account:account_id} AND {Result:result}

-- l1-sheet-trial-balance | Ledger Account-Days Compared
SELECT COUNT(*) FROM ties WHERE {Days:business_day_start} AND {Account:account_id} AND {Result:result}

-- l1-sheet-trial-balance | Trial Balance by Day
SELECT day, n, inside, outside, one_leg, 0, gained - one_leg, inside_held, outside_held, off_held FROM trial WHERE {Days:day}

-- l1-sheet-trial-balance | Sub-Ledger to Ledger Tie-Out
SELECT account_id, account_name, account_role, business_day_start, ledger, subledger, difference, result
FROM ties
WHERE {Days:business_day_start} AND {Account:account_id} AND {Result:result}

-- l1-sheet-app-info | Liveness
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'main' AND STARTS_WITH(table_name, '{prefix}_')

-- l1-sheet-app-info | Matview Status
SELECT '{prefix}_transactions', COUNT(*), MAX(posting), NULL, NULL, 0 FROM {transactions}
UNION ALL
SELECT '{prefix}_daily_balances', COUNT(*), MAX(business_day_start), NULL, NULL, 0 FROM {daily_balances}
UNION ALL
SELECT '{prefix}_current_transactions', COUNT(*), MAX(posting), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {current_transactions}
UNION ALL
SELECT '{prefix}_current_daily_balances', COUNT(*), MAX(business_day_start), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {current_daily_balances}
UNION ALL
SELECT '{prefix}_drift', COUNT(*), MAX(business_day_end), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {drift}
UNION ALL
SELECT '{prefix}_ledger_drift', COUNT(*), MAX(business_day_end), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {ledger_drift}
UNION ALL
SELECT '{prefix}_overdraft', COUNT(*), MAX(business_day_end), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {overdraft}
UNION ALL
SELECT '{prefix}_limit_breach', COUNT(*), MAX(business_day), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {limit_breach}
UNION ALL
SELECT '{prefix}_todays_exceptions', COUNT(*), MAX(business_day), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {todays_exceptions}
UNION ALL
SELECT '{prefix}_stuck_pending', COUNT(*), MAX(posting), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {stuck_pending}
UNION ALL
SELECT '{prefix}_stuck_unbundled', COUNT(*), MAX(posting), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {stuck_unbundled}
UNION ALL
SELECT '{prefix}_daily_statement_summary', COUNT(*), MAX(business_day_start), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {daily_statement_summary}

-- l2ft-sheet-app-info | Liveness
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'main' AND STARTS_WITH(table_name, '{prefix}_')

-- l2ft-sheet-app-info | Matview Status
SELECT '{prefix}_transactions', COUNT(*), MAX(posting), NULL, NULL, 0 FROM {transactions}
UNION ALL
SELECT '{prefix}_daily_balances', COUNT(*), MAX(business_day_start), NULL, NULL, 0 FROM {daily_balances}
UNION ALL
SELECT '{prefix}_current_transactions', COUNT(*), MAX(posting), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {current_transactions}
UNION ALL
SELECT '{prefix}_current_daily_balances', COUNT(*), MAX(business_day_start), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {current_daily_balances}

-- inv-sheet-app-info | Liveness
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'main' AND STARTS_WITH(table_name, '{prefix}_')

-- inv-sheet-app-info | Matview Status
SELECT '{prefix}_transactions', COUNT(*), MAX(posting), NULL, NULL, 0 FROM {transactions}
UNION ALL
SELECT '{prefix}_daily_balances', COUNT(*), MAX(business_day_start), NULL, NULL, 0 FROM {daily_balances}
UNION ALL
SELECT '{prefix}_inv_pair_rolling_anomalies', COUNT(*), MAX(window_end), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {inv_pair_rolling_anomalies}
UNION ALL
SELECT '{prefix}_inv_money_trail_edges', COUNT(*), NULL, TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {inv_money_trail_edges}
UNION ALL
SELECT '{prefix}_inv_trail_left_out', COUNT(*), MAX(posted_at), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {inv_trail_left_out}

-- exec-sheet-app-info | Liveness
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'main' AND STARTS_WITH(table_name, '{prefix}_')

-- exec-sheet-app-info | Matview Status
SELECT '{prefix}_transactions', COUNT(*), MAX(posting), NULL, NULL, 0 FROM {transactions}
UNION ALL
SELECT '{prefix}_daily_balances', COUNT(*), MAX(business_day_start), NULL, NULL, 0 FROM {daily_balances}

-- l1-sheet-app-info | Changes by Hand
SELECT NULL, NULL, NULL, NULL, NULL WHERE 1 = 0

-- l2ft-sheet-app-info | Changes by Hand
SELECT NULL, NULL, NULL, NULL, NULL WHERE 1 = 0

-- inv-sheet-app-info | Changes by Hand
SELECT NULL, NULL, NULL, NULL, NULL WHERE 1 = 0

-- exec-sheet-app-info | Changes by Hand
SELECT NULL, NULL, NULL, NULL, NULL WHERE 1 = 0
