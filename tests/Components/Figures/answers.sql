-- What every visual must show, asked of the base tables in the plainest way. One answer per visual, under 'sheet | title'.
-- {drift} is a table of the institution. {Account:account_id} is the condition that a control puts on a column, {Min sigma} the
-- number that a control holds. A table section comes first and is kept under its name for the sections after it.

-- table legs
SELECT *, REGEXP_REPLACE(REGEXP_REPLACE(UPPER(transfer_type[1]) || REPLACE(transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi') AS type_name FROM {transactions} QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY entry DESC) = 1

-- table moved_legs
SELECT * FROM legs WHERE origin <> 'OpeningBalance'

-- table balances
SELECT * FROM {daily_balances} QUALIFY ROW_NUMBER() OVER (PARTITION BY account_id, business_day_start ORDER BY entry DESC) = 1

-- table parent_roles
SELECT DISTINCT account_parent_role AS role FROM balances WHERE account_scope = 'internal' AND account_parent_role IS NOT NULL

-- table parents
SELECT DISTINCT parent_account_id AS id FROM balances WHERE account_scope = 'internal'

-- table assumed
SELECT b.account_id, b.money - COALESCE(SUM(l.amount_money), 0) AS start
FROM balances b
LEFT JOIN legs l ON l.account_id = b.account_id AND l.status = 'Posted' AND l.posting < b.business_day_end
WHERE b.account_scope = 'internal' AND b.account_id NOT IN (SELECT id FROM parents WHERE id IS NOT NULL)
  AND b.account_id NOT IN (SELECT account_id FROM legs WHERE origin = 'OpeningBalance')
  AND b.business_day_start = (SELECT MIN(business_day_start) FROM balances first_day WHERE first_day.account_id = b.account_id)
GROUP BY b.account_id, b.money
HAVING b.money <> COALESCE(SUM(l.amount_money), 0)

-- table day_money
SELECT
  b.account_id,
  b.business_day_start,
  COALESCE(SUM(l.amount_money), 0) + COALESCE(MAX(a.start), 0) AS net,
  COALESCE(SUM(l.amount_money) FILTER (l.amount_money > 0 AND l.origin <> 'OpeningBalance'), 0) AS credits,
  COALESCE(-SUM(l.amount_money) FILTER (l.amount_money < 0 AND l.origin <> 'OpeningBalance'), 0) AS debits
FROM balances b
LEFT JOIN legs l ON l.account_id = b.account_id AND l.status = 'Posted' AND l.posting < b.business_day_end
LEFT JOIN assumed a ON a.account_id = b.account_id
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

-- table names
SELECT account_id, ARG_MAX(account_name, business_day_start) AS name, ARG_MAX(account_role, business_day_start) AS type
FROM balances
GROUP BY account_id
UNION ALL
SELECT account_id, ARG_MAX(account_name, entry), ARG_MAX(account_role, entry)
FROM legs
WHERE account_id NOT IN (SELECT account_id FROM balances)
GROUP BY account_id

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
  CASE WHEN s.days = 1 THEN '1 day' WHEN s.days < 4 THEN '2–3 days' WHEN s.days < 8 THEN '4–7 days' ELSE 'over 7 days' END AS age
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
  CASE WHEN s.days = 1 THEN '1 day' WHEN s.days < 4 THEN '2–3 days' WHEN s.days < 8 THEN '4–7 days' ELSE 'over 7 days' END AS age
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
  CASE WHEN s.days = 1 THEN '1 day' WHEN s.days < 4 THEN '2–3 days' WHEN s.days < 8 THEN '4–7 days' ELSE 'over 7 days' END AS age
FROM run r
JOIN (
  SELECT account_id, run, MIN(business_day_start) AS first_day, MAX(business_day_start) AS last_day, COUNT(*) AS days,
    MAX(of_day) AS largest
  FROM run GROUP BY account_id, run
) s USING (account_id, run)

-- table expected_breaks
WITH run AS (
  SELECT v.*, ABS(v.money - v.expected_eod_balance) AS of_day, d.n - ROW_NUMBER() OVER (PARTITION BY v.account_id ORDER BY v.business_day_start) AS run
  FROM (
    SELECT * FROM balances WHERE account_scope = 'internal' AND money <> expected_eod_balance
  ) v JOIN numbered_days d USING (account_id, business_day_start)
)
SELECT r.*, s.first_day, s.last_day, s.days, s.largest, (
    SELECT MIN(b.business_day_start) FROM balances b WHERE b.account_id = r.account_id AND b.business_day_start > s.last_day
  ) AS cleared,
  CASE WHEN s.days = 1 THEN '1 day' WHEN s.days < 4 THEN '2–3 days' WHEN s.days < 8 THEN '4–7 days' ELSE 'over 7 days' END AS age
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
UNION ALL
SELECT l.account_id, MAX(l.account_name), MAX(l.account_role), MAX(l.account_scope), 'Postings without a balance', COUNT(*),
  SUM(l.amount_money), MIN(l.posting), MAX(l.posting)
FROM legs l
WHERE l.status = 'Posted' AND l.account_scope = 'internal' AND l.account_id NOT IN (SELECT account_id FROM balances)
GROUP BY l.account_id

-- table trial
SELECT *, SUM(inside) OVER (ORDER BY day) AS inside_held, SUM(outside) OVER (ORDER BY day) AS outside_held,
  SUM(gained - one_leg - opened) OVER (ORDER BY day) AS off_held
FROM (
  SELECT CAST(CAST(l.posting AS DATE) AS TIMESTAMP) AS day, COUNT(*) AS n, SUM(l.amount_money) AS gained,
    COALESCE(SUM(l.amount_money) FILTER (l.account_scope = 'internal'), 0) AS inside,
    COALESCE(SUM(l.amount_money) FILTER (l.account_scope <> 'internal'), 0) AS outside,
    COALESCE(SUM(l.amount_money) FILTER (r.leg_shape LIKE '1-leg%'), 0) AS one_leg,
    COALESCE(SUM(l.amount_money) FILTER (l.origin = 'OpeningBalance'), 0) AS opened
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

-- table moved_by_day
SELECT
  IF(l.amount_direction = 'Debit', 'outbound', 'inbound') AS direction,
  l.account_id,
  ARG_MAX(l.account_name, (l.posting, l.entry)) AS account_name,
  l.account_role,
  l.account_parent_role,
  CAST(l.posting - TO_HOURS(COALESCE(r.business_day_offset_hours, 0)) AS DATE) AS business_day,
  l.transfer_type,
  SUM(ABS(l.amount_money)) AS moved
FROM moved_legs l
LEFT JOIN {cfg_role} r ON r.role = l.account_role
WHERE l.status = 'Posted' AND l.account_scope = 'internal'
GROUP BY ALL

-- table breach
SELECT o.*, c.cap, o.moved - c.cap AS over, REGEXP_REPLACE(REGEXP_REPLACE(UPPER(o.transfer_type[1]) || REPLACE(o.transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi') AS type_name
FROM moved_by_day o
JOIN {cfg_limit} c ON c.parent_role = o.account_parent_role AND c.transfer_type = o.transfer_type AND c.direction = o.direction
WHERE o.moved > c.cap

-- table pending
SELECT
  l.*,
  r.max_pending_age_seconds AS allowed,
  EPOCH(TIMESTAMP '{as_of}' - l.posting) AS age,
  CASE WHEN age <= 21600 THEN '00–06 h' WHEN age <= 86400 THEN '06–24 h' WHEN age <= 259200 THEN '1–3 days' WHEN age <= 604800 THEN '3–7 days'
    ELSE 'over 7 days' END AS bucket
FROM legs l
JOIN {cfg_rail} r ON r.rail_name = l.rail_name
WHERE l.status = 'Pending' AND age > r.max_pending_age_seconds

-- table unbundled
SELECT
  l.*,
  r.max_unbundled_age_seconds AS allowed,
  EPOCH(TIMESTAMP '{as_of}' - l.posting) AS age,
  CASE WHEN age <= 86400 THEN '0–1 day' WHEN age <= 172800 THEN '1–2 days' WHEN age <= 604800 THEN '2–7 days' ELSE 'over 7 days' END AS bucket
FROM legs l
JOIN {cfg_rail} r ON r.rail_name = l.rail_name
WHERE l.status = 'Posted' AND l.bundle_id IS NULL AND age > r.max_unbundled_age_seconds

-- table due
SELECT transfer_id, COALESCE(template_name, rail_name) AS name, MIN(transfer_type) AS transfer_type, MIN(posting) AS posting,
  COALESCE(MAX(transfer_completion), CAST(MIN(posting) AS DATE) + 1) AS due
FROM legs WHERE origin <> 'OpeningBalance' GROUP BY ALL

-- table own_statement
SELECT
  b.account_id,
  b.business_day_start,
  COALESCE(LAG(b.money) OVER account, o.opened, a.start, 0) AS opening,
  m.debits - COALESCE(LAG(m.debits) OVER account, 0) AS paid_out,
  m.credits - COALESCE(LAG(m.credits) OVER account, 0) AS paid_in,
  b.money AS closing,
  COALESCE(p.moved, 0) AS moved,
  CASE WHEN p.undivided IS NULL THEN COALESCE(p.drift, closing - opening - paid_in + paid_out) END AS drift
FROM balances b
JOIN day_money m USING (account_id, business_day_start)
LEFT JOIN parent_positions p USING (account_id, business_day_start)
LEFT JOIN (SELECT account_id, SUM(amount_money) AS opened FROM legs WHERE origin = 'OpeningBalance' GROUP BY account_id) o USING (account_id)
LEFT JOIN assumed a USING (account_id)
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
  ARG_MIN(transfer_parent_id, entry) AS parent_id,
  COUNT(DISTINCT transfer_parent_id) FILTER (status <> 'Failed') AS parents
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
SELECT parent_name, transfer_id, COALESCE(xor_group, child_name) AS need, xor_group IS NOT NULL AS is_group,
  MAX(is_required) AS is_required,
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

-- table chain_breaks
SELECT IF(n.is_group, 'chain_sibling_violation', 'chain_child_missing') AS check_type, n.transfer_id, n.parent_name AS name, f.moved AS amount,
  n.fired > 1 AS at_once,
  CASE
    WHEN n.fired > 1 THEN 'Several of group ' || n.need || ' fired after ' || n.parent_name
    WHEN n.has_failed THEN n.need || ' was tried after ' || n.parent_name || ' and failed'
    WHEN n.is_group THEN 'None of group ' || n.need || ' fired after ' || n.parent_name
    ELSE n.need || ' has to fire after ' || n.parent_name || ' and did not' END AS reason
FROM needs n JOIN firings f ON f.transfer_id = n.transfer_id AND f.name = n.parent_name
WHERE n.has_failed OR (n.is_required = 1 AND n.fired = 0) OR (n.is_group AND n.fired > 1)
UNION ALL
SELECT 'chain_cycle_incomplete', i.transfer_id, i.name, ABS(i.off), FALSE,
  'The settled legs do not add up to the net that ' || i.name || ' expects'
FROM instances i
WHERE i.off <> 0 AND NOT EXISTS (SELECT 1 FROM legs l WHERE l.transfer_id = i.transfer_id AND l.status = 'Pending')
UNION ALL
SELECT 'chain_parent_disagreement', f.transfer_id, f.name, f.moved, TRUE, 'Its legs name several parents' FROM firings f WHERE f.parents > 1

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
SELECT IF(direction = 'inbound', 'inbound_limit_breach', 'limit_breach'), account_id, account_name, account_role, account_parent_role,
  business_day, transfer_type, over,
  NULL, IF(direction = 'inbound', 'More came in than the cap allows', 'More went out than the cap allows')
FROM breach WHERE business_day = DATE '{today}'
UNION ALL
SELECT 'expected_eod_balance_breach', account_id, account_name, account_role, NULL, business_day_start, NULL,
  ABS(money - expected_eod_balance),
  NULL, 'The balance at the end of the day is not the expected one'
FROM balances
WHERE account_scope = 'internal' AND money <> expected_eod_balance AND CAST(business_day_start AS DATE) = DATE '{today}'
UNION ALL
SELECT 'unusual_amount', account_id, account_name, account_role, account_parent_role, CAST(posting AS DATE), transfer_type,
  1.00 - ABS(amount_money), transfer_id, 'Less moved at once than is usual on ExternalRailInbound'
FROM moved_legs
WHERE rail_name = 'ExternalRailInbound' AND amount_direction = 'Debit' AND status = 'Posted' AND ABS(amount_money) < 1
  AND CAST(posting AS DATE) = DATE '{today}'
UNION ALL
SELECT 'stuck_pending', account_id, account_name, account_role, account_parent_role, CAST(posting AS DATE), transfer_type,
  ABS(amount_money),
  transfer_id, 'The leg is pending for longer than its rail allows'
FROM pending
UNION ALL
SELECT 'stuck_unbundled', account_id, account_name, account_role, account_parent_role, CAST(posting AS DATE), transfer_type,
  ABS(amount_money),
  transfer_id, 'The leg waits for its bundle for longer than its rail allows'
FROM unbundled
UNION ALL
SELECT 'unknown_status', account_id, account_name, account_role, account_parent_role, CAST(posting AS DATE), transfer_type,
  ABS(amount_money),
  transfer_id, 'No rule knows the status ' || status
FROM legs WHERE status NOT IN ('Posted', 'Pending', 'Failed')
UNION ALL
SELECT b.check_type, NULL, NULL, NULL, NULL, CAST(d.posting AS DATE), d.transfer_type, b.amount, b.transfer_id, b.reason
FROM chain_breaks b JOIN due d ON d.transfer_id = b.transfer_id AND d.name = b.name
WHERE b.at_once OR d.due <= TIMESTAMP '{as_of}'

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
FROM moved_legs
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
SELECT 'Dead Limit Schedules', parent_role, transfer_type, UPPER(direction[1]) || direction[2:] || ' ' || CAST(cap AS VARCHAR), 1
FROM {cfg_limit} c
WHERE NOT EXISTS (
  SELECT 1 FROM legs l
  WHERE l.amount_direction = IF(c.direction = 'inbound', 'Credit', 'Debit') AND l.account_parent_role = c.parent_role AND l.transfer_type = c.transfer_type
)

-- table parties
SELECT transfer_id, account_id, MAX(account_name) AS name, MAX(account_role) AS role, MAX(account_parent_role) AS parent_role,
  MAX(account_scope) AS scope, MIN(posting) AS posting, SUM(amount_money) AS net
FROM moved_legs
WHERE status = 'Posted' AND amount_money <> 0
GROUP BY transfer_id, account_id

-- table gross_parties
SELECT l.transfer_id, l.account_id, MAX(l.transfer_type) AS transfer_type, MIN(l.posting) AS posting,
  (SELECT n.name FROM names n WHERE n.account_id = l.account_id) AS name,
  COALESCE(-SUM(l.amount_money) FILTER (l.amount_money < 0), 0) AS paid,
  COALESCE(SUM(l.amount_money) FILTER (l.amount_money > 0), 0) AS received
FROM moved_legs l
WHERE l.status = 'Posted' AND l.amount_money <> 0
GROUP BY l.transfer_id, l.account_id

-- table received
SELECT r.*, s.account_id AS sender
FROM parties r
JOIN parties s ON s.transfer_id = r.transfer_id AND s.net < 0
WHERE r.net > 0 AND r.scope = 'internal' AND r.parent_role IS NOT NULL AND r.role NOT IN (SELECT role FROM parent_roles)

-- table edges
WITH label AS (
  SELECT account_id, name || ' (' || account_id || ')' AS label FROM names
)
SELECT e.* REPLACE (REGEXP_REPLACE(REGEXP_REPLACE(UPPER(e.transfer_type[1]) || REPLACE(e.transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi') AS transfer_type), s.label AS source,
  t.label AS target
FROM {inv_money_trail_edges} e
JOIN label s ON s.account_id = e.source_account_id
JOIN label t ON t.account_id = e.target_account_id

-- table left_out
SELECT p.transfer_id, COALESCE(k.root_transfer_id, p.transfer_id) AS root_transfer_id, COALESCE(k.depth, 0) AS depth, p.account_id,
  p.name || ' (' || p.account_id || ')' AS label, REGEXP_REPLACE(REGEXP_REPLACE(UPPER(p.transfer_type[1]) || REPLACE(p.transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi') AS transfer_type,
    p.posting, p.reason, p.amount
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
SELECT transfer_id, CAST(MIN(posting) AS DATE) AS day, ARG_MIN(REGEXP_REPLACE(REGEXP_REPLACE(UPPER(transfer_type[1]) || REPLACE(transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi'), (posting,
  entry)) AS transfer_type,
  COALESCE(-SUM(amount_money) FILTER (amount_money < 0), SUM(amount_money)) AS gross,
    COALESCE(SUM(amount_money) FILTER (account_scope = 'internal'), 0) AS net,
  GREATEST(COUNT(*) FILTER (amount_money < 0), COUNT(*) FILTER (amount_money > 0)) AS postings
FROM moved_legs
WHERE status = 'Posted'
GROUP BY transfer_id

-- table accounts
SELECT account_id, name, type FROM names WHERE account_id IN (SELECT account_id FROM balances)

-- table activity
SELECT a.*, CAST(l.posting AS DATE) AS day, MAX(CAST(l.posting AS DATE)) OVER (PARTITION BY a.account_id) AS last_day
FROM accounts a
LEFT JOIN moved_legs l ON l.account_id = a.account_id AND l.status = 'Posted'

-- table check_names
SELECT * FROM (VALUES ('drift', 'Drift of a leaf account'), ('ledger_drift', 'Drift of a control account'),
('unknown_parent', 'Control account nobody can check'), ('missing_balance', 'Missing balance'), ('overdraft', 'Overdraft'),
('limit_breach', 'Limit breach'), ('inbound_limit_breach', 'Inbound limit breach'), ('expected_eod_balance_breach', 'Unexpected closing balance'), ('conservation',
  'Transfer does not add up'),
('timeliness', 'Posted late'), ('missing_parent_balance', 'Control account without balance'), ('balance_gap', 'Gap between balances'),
('duplicate_posting', 'Possible duplicate'), ('chain_child_missing', 'Required child missing'),
('chain_sibling_violation', 'Not exactly one of a group'), ('chain_parent_disagreement', 'Parents disagree'),
('chain_cycle_incomplete', 'Cycle does not add up'),
('leg_group_violation', 'Not exactly one alternative leg'), ('fan_in_disagreement', 'Gathers other firings than declared'),
('unusual_amount', 'Unusual amount'), ('unusual_volume', 'Unusual number of firings'),
('stuck_pending', 'Stuck pending'), ('stuck_unbundled', 'Stuck unbundled'), ('unknown_status', 'Unknown status')) t(check_type, check_name)

-- table began
SELECT DISTINCT e.check_type, e.account_id, e.business_day, e.transfer_type, e.transfer_id, since, CASE
    WHEN e.check_type LIKE 'stuck%' THEN CAST(EPOCH(TIMESTAMP '{today} 00:00:00' - s.posting) <= s.allowed AS INT)
    ELSE CAST(since >= DATE '{today}' AS INT) END AS is_new
FROM (
  SELECT e.*, CAST(COALESCE(
    (SELECT MAX(first_day) FROM leaf_breaks b WHERE e.check_type = 'drift' AND b.account_id = e.account_id
      AND b.business_day_start = e.business_day),
    (SELECT MAX(first_day) FROM parent_breaks b
      WHERE e.check_type = 'ledger_drift' AND b.account_id = e.account_id AND b.business_day_start = e.business_day),
    (SELECT MAX(first_day) FROM overdraft_breaks b
      WHERE e.check_type = 'overdraft' AND b.account_id = e.account_id AND b.business_day_start = e.business_day),
    (SELECT MAX(first_missing_day) FROM {missing_balance} b WHERE e.check_type = 'missing_balance' AND b.account_id = e.account_id),
    e.business_day) AS DATE) AS since
  FROM exceptions e
) e
LEFT JOIN (
  SELECT 'stuck_pending' AS check_type, account_id, transfer_id, MAX(posting) AS posting, MAX(allowed) AS allowed FROM pending GROUP BY ALL
  UNION ALL SELECT 'stuck_unbundled', account_id, transfer_id, MAX(posting), MAX(allowed) FROM unbundled GROUP BY ALL
) s USING (check_type, account_id, transfer_id)

-- table noted
SELECT e.*, REGEXP_REPLACE(REGEXP_REPLACE(UPPER(e.transfer_type[1]) || REPLACE(e.transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi') AS type_name, COALESCE(n.status, 'Open') AS status, n.owner, n.note_text, n.written_at, c.check_name, w.since, w.is_new,
  DATE_DIFF('day', w.since, DATE '{today}') AS age, ROW_NUMBER() OVER (ORDER BY e.magnitude DESC, e.check_type, e.account_id NULLS LAST,
    e.transfer_id NULLS LAST, e.business_day) AS place
FROM exceptions e
JOIN check_names c USING (check_type)
JOIN began w ON w.check_type = e.check_type AND w.account_id IS NOT DISTINCT FROM e.account_id AND w.business_day = e.business_day
  AND w.transfer_type IS NOT DISTINCT FROM e.transfer_type AND w.transfer_id IS NOT DISTINCT FROM e.transfer_id
LEFT JOIN (
  SELECT * FROM {exception_note}
  QUALIFY ROW_NUMBER() OVER (PARTITION BY check_type, account_id, business_day, transfer_type, transfer_id ORDER BY note_id DESC) = 1
) n
  ON n.check_type = e.check_type AND n.account_id IS NOT DISTINCT FROM e.account_id AND n.business_day = e.business_day
  AND n.transfer_type IS NOT DISTINCT FROM e.transfer_type AND n.transfer_id IS NOT DISTINCT FROM e.transfer_id

-- table kept_days
SELECT CAST(d AS DATE) AS day FROM GENERATE_SERIES(DATE '{today}' - 60, DATE '{today}', INTERVAL 1 DAY) s(d)
WHERE (DAYOFWEEK(d) BETWEEN 1 AND 5 OR d = DATE '{today}') AND d >= (SELECT CAST(MIN(business_day_start) AS DATE) FROM balances)

-- table violation_days
SELECT check_type, DATE '{today}' AS day, magnitude AS amount FROM exceptions
UNION ALL SELECT 'drift', CAST(business_day_start AS DATE), size FROM leaf_drift WHERE CAST(business_day_start AS DATE) < DATE '{today}'
UNION ALL SELECT 'ledger_drift', CAST(business_day_start AS DATE), size FROM parent_drift
  WHERE CAST(business_day_start AS DATE) < DATE '{today}'
UNION ALL SELECT 'unknown_parent', CAST(business_day_start AS DATE), ABS(left_over) FROM parent_positions
WHERE undivided IS NOT NULL AND CAST(business_day_start AS DATE) < DATE '{today}'
UNION ALL SELECT 'overdraft', CAST(business_day_start AS DATE), -money FROM overdraft
  WHERE CAST(business_day_start AS DATE) < DATE '{today}'
UNION ALL SELECT IF(direction = 'inbound', 'inbound_limit_breach', 'limit_breach'), business_day, over FROM breach WHERE business_day < DATE '{today}'
UNION ALL SELECT 'expected_eod_balance_breach', CAST(business_day_start AS DATE), ABS(money - expected_eod_balance) FROM balances
WHERE account_scope = 'internal' AND money <> expected_eod_balance AND CAST(business_day_start AS DATE) < DATE '{today}'
UNION ALL SELECT 'missing_balance', d.day, ABS(m.carried_balance) FROM {missing_balance} m JOIN kept_days d
ON d.day BETWEEN m.first_missing_day AND m.last_missing_day AND d.day < DATE '{today}'
UNION ALL SELECT 'stuck_pending', d.day, ABS(amount_money) FROM pending p JOIN kept_days d
ON EPOCH(CAST(d.day + 1 AS TIMESTAMP) - p.posting) > p.allowed AND d.day < DATE '{today}'
UNION ALL SELECT 'stuck_unbundled', d.day, ABS(amount_money) FROM unbundled p JOIN kept_days d
ON EPOCH(CAST(d.day + 1 AS TIMESTAMP) - p.posting) > p.allowed AND d.day < DATE '{today}'
UNION ALL SELECT 'unknown_status', d.day, ABS(amount_money) FROM legs l JOIN kept_days d ON l.posting < d.day + 1 AND d.day < DATE '{today}'
WHERE l.status NOT IN ('Posted', 'Pending', 'Failed')
UNION ALL SELECT b.check_type, k.day, b.amount FROM chain_breaks b JOIN due d ON d.transfer_id = b.transfer_id AND d.name = b.name
JOIN kept_days k ON (IF(b.at_once, d.posting, d.due)) <= k.day + 1 AND k.day < DATE '{today}'

-- table health
SELECT d.day, n.check_type, n.check_name, COUNT(v.day) AS n, COALESCE(SUM(v.amount), 0) AS amount,
COUNT(*) FILTER (v.amount >= 100) AS material, COALESCE(SUM(v.amount) FILTER (v.amount >= 100), 0) AS material_amount,
CASE WHEN COUNT(v.day) >= 20 THEN '✗ Red' WHEN COUNT(v.day) >= 1 THEN '▲ Amber' ELSE '✓ Green' END AS band
FROM kept_days d CROSS JOIN check_names n LEFT JOIN violation_days v ON v.day = d.day AND v.check_type = n.check_type
GROUP BY ALL

-- table health_before
SELECT check_type, n AS before FROM health
WHERE day = (SELECT MAX(day) FROM kept_days WHERE day <= DATE '{today}' - 30)

-- table off_now
SELECT 'Leaf account' AS kind, * EXCLUDE (size), size FROM (
  SELECT account_id, account_name, account_role, CAST(business_day_start AS DATE) AS day, drift, size,
    CAST(first_day AS DATE) AS first_day, days,
    business_day_start
  FROM leaf_breaks)
WHERE (account_id, business_day_start) IN (SELECT (account_id, MAX(business_day_start)) FROM balances GROUP BY account_id)
UNION ALL
SELECT 'Control account', * EXCLUDE (size), size FROM (
  SELECT account_id, account_name, account_role, CAST(business_day_start AS DATE) AS day, drift, size,
    CAST(first_day AS DATE) AS first_day, days,
    business_day_start
  FROM parent_breaks)
WHERE (account_id, business_day_start) IN (SELECT (account_id, MAX(business_day_start)) FROM balances GROUP BY account_id)

-- table overdrawn_now
SELECT * FROM overdraft_breaks WHERE (account_id, business_day_start) IN (SELECT (account_id, MAX(business_day_start))
  FROM balances GROUP BY account_id)

-- table corrected
SELECT n.entry, 'Posting' AS what, n.account_name, CAST(n.posting AS DATE) AS day, o.amount_money AS was, n.amount_money AS is_now,
  IF(o.status = n.status, n.status, o.status || ' → ' || n.status) AS status, COALESCE(n.supersedes, 'None given') AS reason
FROM rewritten_legs n JOIN rewritten_legs o ON o.id = n.id AND o.version = n.version - 1
UNION ALL
SELECT n.entry, 'Balance', n.account_name, CAST(n.business_day_start AS DATE), o.money, n.money, NULL, COALESCE(n.supersedes, 'None given')
FROM restated_days n JOIN restated_days o ON o.account_id = n.account_id AND o.business_day_start = n.business_day_start
  AND o.version = n.version - 1

-- table shown_account
SELECT COALESCE(
  (SELECT MIN(account_id) FROM exceptions WHERE check_type IN ('drift', 'ledger_drift')
    AND magnitude = (SELECT MAX(magnitude) FROM exceptions WHERE check_type IN ('drift', 'ledger_drift'))),
  (SELECT MIN(account_id) FROM exceptions WHERE check_type = 'overdraft'
    AND magnitude = (SELECT MAX(magnitude) FROM exceptions WHERE check_type = 'overdraft')),
  (SELECT MIN(account_id) FROM balances WHERE account_scope = 'internal' AND account_parent_role IS NOT NULL
    AND account_role NOT IN (SELECT role FROM parent_roles))) AS account_id

-- table shown_chain
SELECT COALESCE(NULLIF((SELECT MIN(root_transfer_id) FROM (
  SELECT root_transfer_id, SUM(hop_amount) AS moved FROM edges
  WHERE root_transfer_id IN (SELECT root_transfer_id FROM edges WHERE depth = (SELECT MAX(depth) FROM edges)) GROUP BY 1
  QUALIFY moved = MAX(moved) OVER ())), ''), '') AS id

-- table shown_anchor
SELECT MIN(label) AS label FROM (
  SELECT label, SUM(m) AS m, MAX(sub) AS sub FROM (
    SELECT source AS label, source_account_id AS id, hop_amount AS m
      FROM edges UNION ALL SELECT target, target_account_id, hop_amount FROM edges
  ) JOIN (
    SELECT account_id AS id, MAX(CAST(account_scope = 'internal' AND account_parent_role IS NOT NULL
      AND account_role NOT IN (SELECT role FROM parent_roles) AS INT)) AS sub FROM balances GROUP BY 1
  ) USING (id) GROUP BY label
  QUALIFY RANK() OVER (ORDER BY MAX(sub) DESC, SUM(m) DESC) = 1
)

-- table rails_used
SELECT c.rail_name, REGEXP_REPLACE(REGEXP_REPLACE(UPPER(c.transfer_type[1]) || REPLACE(c.transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi') AS transfer_type, c.leg_shape, COUNT(l.id) AS n,
  MAX(CAST(l.posting AS DATE)) AS last_day, 'yes' AS declared
FROM {cfg_rail} c LEFT JOIN legs l USING (rail_name) GROUP BY ALL
UNION ALL
SELECT rail_name, NULL, NULL, COUNT(*), MAX(CAST(posting AS DATE)), 'no' FROM legs WHERE rail_name NOT IN (SELECT rail_name
  FROM {cfg_rail}) GROUP BY ALL

-- table chain_gaps
SELECT n.parent_name, n.transfer_id, n.need, CASE WHEN n.fired > 1 THEN 'Several of a group fired' WHEN n.has_failed THEN 'Tried and failed'
  WHEN n.is_group THEN 'None of a group fired' ELSE 'Required child missing' END AS what, CAST(f.posting AS DATE) AS day, f.moved
FROM needs n JOIN firings f ON f.transfer_id = n.transfer_id AND f.name = n.parent_name
WHERE (n.is_group AND n.fired > 1) OR (n.fired = 0 AND (n.is_required = 1 OR n.has_failed))

-- table leaf_days
SELECT CAST(business_day_start AS DATE) AS day, account_role, SUM(size) AS total FROM leaf_drift GROUP BY ALL
UNION ALL
SELECT c.business_day, r.account_role, 0 FROM {calendar_day} c, (SELECT DISTINCT account_role FROM leaf_drift) r
WHERE c.is_business_day = 1
  AND (CAST(c.business_day AS DATE), r.account_role) NOT IN (SELECT (CAST(business_day_start AS DATE), account_role) FROM leaf_drift)

-- table control_days
SELECT CAST(business_day_start AS DATE) AS day, account_role, SUM(size) AS total FROM parent_drift GROUP BY ALL
UNION ALL
SELECT c.business_day, r.account_role, 0 FROM {calendar_day} c, (SELECT DISTINCT account_role FROM parent_drift) r
WHERE c.is_business_day = 1
  AND (CAST(c.business_day AS DATE), r.account_role) NOT IN (SELECT (CAST(business_day_start AS DATE), account_role) FROM parent_drift)

-- l1-sheet-drift | Breaks of Leaf Accounts, Chosen Days
SELECT COUNT(DISTINCT (account_id, run)) FROM leaf_breaks WHERE {Days:business_day_start} AND {Account:account_id}
  AND {Account Role:account_role}

-- l1-sheet-drift | Breaks of Control Accounts, Chosen Days
SELECT COUNT(DISTINCT (account_id, run)) FROM parent_breaks WHERE {Days:business_day_start} AND {Parent Account:account_id}
  AND {Parent Account Role:account_role}

-- l1-sheet-drift | Leaf Account Breaks by Length
SELECT age, COUNT(DISTINCT (account_id, run)) FROM leaf_breaks
WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role} GROUP BY age

-- l1-sheet-drift | Control Account Breaks by Length
SELECT age, COUNT(DISTINCT (account_id, run)) FROM parent_breaks
WHERE {Days:business_day_start} AND {Parent Account:account_id} AND {Parent Account Role:account_role} GROUP BY age

-- l1-sheet-drift | Leaf Account Drift by Day, Largest First
SELECT account_id, account_name, business_day_start, money, computed, drift, first_day, cleared, size
FROM leaf_breaks WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-drift | Control Account Drift by Day, Largest First
SELECT account_id, account_name, business_day_start, money, computed, drift, first_day, cleared, size
FROM parent_breaks WHERE {Days:business_day_start} AND {Parent Account:account_id} AND {Parent Account Role:account_role}

-- l1-sheet-drift | Control Accounts Nobody Can Check
SELECT account_id, account_name, account_role, business_day_start, money, left_over, undivided, child_count
FROM parent_positions WHERE undivided IS NOT NULL AND {Days:business_day_start}

-- l1-sheet-drift-timelines | Worst Day of Leaf Accounts, USD, Chosen Days
SELECT COALESCE(MAX(total), 0) FROM (SELECT SUM(total) AS total FROM leaf_days WHERE {Days:day} AND {Account Role:account_role} GROUP BY day)

-- l1-sheet-drift-timelines | Worst Day of Control Accounts, USD, Chosen Days
SELECT COALESCE(MAX(total), 0) FROM (SELECT SUM(total) AS total FROM control_days WHERE {Days:day} AND {Parent Account Role:account_role} GROUP BY day)

-- l1-sheet-drift-timelines | Drift of Leaf Accounts by Day, USD
SELECT day, account_role, SUM(total) FROM leaf_days WHERE {Days:day} AND {Account Role:account_role} GROUP BY ALL

-- l1-sheet-drift-timelines | Drift of Control Accounts by Day, USD
SELECT day, account_role, SUM(total) FROM control_days WHERE {Days:day} AND {Parent Account Role:account_role} GROUP BY ALL

-- l1-sheet-overdraft | Overdrafts, Chosen Days
SELECT COUNT(DISTINCT (account_id, run)) FROM overdraft_breaks WHERE {Days:business_day_start} AND {Account:account_id}
  AND {Account Role:account_role}

-- l1-sheet-overdraft | Overdrafts by Length, Chosen Days
SELECT age, COUNT(DISTINCT (account_id, run)) FROM overdraft_breaks
WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role} GROUP BY age

-- l1-sheet-overdraft | Days Below Zero, Deepest First
SELECT account_id, account_name, account_role, business_day_start, money, first_day, days, cleared
FROM overdraft_breaks WHERE {Days:business_day_start} AND {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-limit-breach | Limit Breaches, Chosen Days
SELECT COALESCE(SUM(1), 0) FROM breach WHERE {Days:business_day} AND {Account:account_id} AND {Transfer Type:type_name}

-- l1-sheet-limit-breach | Breaches, Furthest Over Its Cap First
SELECT account_id, account_name, over, moved, cap, business_day, type_name, UPPER(direction[1]) || direction[2:]
FROM breach WHERE {Days:business_day} AND {Account:account_id} AND {Transfer Type:type_name}

-- l1-sheet-pending-aging | Stuck Pending, Now
SELECT COALESCE(SUM(1), 0) FROM pending WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name}

-- l1-sheet-pending-aging | Stuck Pending by Age
SELECT bucket, COUNT(*) FROM pending WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name} GROUP BY bucket

-- l1-sheet-pending-aging | Stuck Pending Legs, Oldest First
SELECT account_name, amount_money,
  CASE WHEN CAST(FLOOR(age) AS BIGINT) >= 172800
    THEN (CAST(FLOOR(age) AS BIGINT) // 86400) || ' d ' || (CAST(FLOOR(age) AS BIGINT) // 3600 % 24) || ' h'
    ELSE (CAST(FLOOR(age) AS BIGINT) // 3600) || ' h ' || (CAST(FLOOR(age) AS BIGINT) // 60 % 60) || ' min' END,
  CASE WHEN CAST(allowed AS BIGINT) >= 172800
    THEN (CAST(allowed AS BIGINT) // 86400) || ' d ' || (CAST(allowed AS BIGINT) // 3600 % 24) || ' h'
    ELSE (CAST(allowed AS BIGINT) // 3600) || ' h ' || (CAST(allowed AS BIGINT) // 60 % 60) || ' min' END, rail_name, posting,
      transfer_id, account_id
FROM pending WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name}

-- l1-sheet-unbundled-aging | Stuck Unbundled, Now
SELECT COALESCE(SUM(1), 0) FROM unbundled WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name}

-- l1-sheet-unbundled-aging | Stuck Unbundled by Age
SELECT bucket, COUNT(*) FROM unbundled WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name} GROUP BY bucket

-- l1-sheet-unbundled-aging | Stuck Unbundled Legs, Oldest First
SELECT account_name, amount_money,
  CASE WHEN CAST(FLOOR(age) AS BIGINT) >= 172800
    THEN (CAST(FLOOR(age) AS BIGINT) // 86400) || ' d ' || (CAST(FLOOR(age) AS BIGINT) // 3600 % 24) || ' h'
    ELSE (CAST(FLOOR(age) AS BIGINT) // 3600) || ' h ' || (CAST(FLOOR(age) AS BIGINT) // 60 % 60) || ' min' END,
  CASE WHEN CAST(allowed AS BIGINT) >= 172800
    THEN (CAST(allowed AS BIGINT) // 86400) || ' d ' || (CAST(allowed AS BIGINT) // 3600 % 24) || ' h'
    ELSE (CAST(allowed AS BIGINT) // 3600) || ' h ' || (CAST(allowed AS BIGINT) // 60 % 60) || ' min' END, rail_name, posting,
      transfer_id, account_id
FROM unbundled WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name}

-- l1-sheet-supersession-audit | Corrections of Postings, All Time
SELECT COUNT(*) FROM rewritten_legs WHERE version > 1 AND {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | Postings Without a Reason
SELECT COALESCE(SUM(CASE WHEN version > 1 AND supersedes IS NULL THEN 1 ELSE 0 END), 0) FROM rewritten_legs WHERE {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | All Versions of Corrected Postings
SELECT id, entry, supersedes, account_name, amount_money, status, posting, bundle_id
FROM rewritten_legs WHERE {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | All Versions of Corrected Balances
SELECT account_id, account_name, business_day_start, entry, supersedes, money
FROM restated_days WHERE {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | Corrections of Balances, All Time
SELECT COUNT(*) FROM restated_days WHERE version > 1 AND {Supersedes Reason:reasons}

-- l1-sheet-supersession-audit | Balances Without a Reason
SELECT COALESCE(SUM(CASE WHEN version > 1 AND supersedes IS NULL THEN 1 ELSE 0 END), 0) FROM restated_days WHERE {Supersedes Reason:reasons}

-- l1-sheet-todays-exceptions | Open Exceptions
SELECT COALESCE(SUM(1), 0) FROM noted WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name}
  AND {Status:status}

-- l1-sheet-todays-exceptions | Open Exceptions by Check
SELECT check_name, COUNT(*) FROM noted
WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name} AND {Status:status} GROUP BY check_name

-- l1-sheet-todays-exceptions | All Open Exceptions, Largest First
SELECT account_name, magnitude, check_name, since, status, account_id, reason, transfer_id, business_day
FROM noted WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name} AND {Status:status}

-- l1-sheet-todays-exceptions | Signed Off
SELECT COALESCE(SUM(CASE WHEN status = 'Cleared' THEN 1 ELSE 0 END), 0) FROM noted
WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name} AND {Status:status}

-- l1-sheet-todays-exceptions | Sign-Off History, Latest First
SELECT note_id, written_at, written_by, check_name, account_id, status, owner, note_text FROM {exception_note} JOIN check_names USING (check_type)

-- l1-sheet-daily-statement | Opening Balance, USD
SELECT MAX(opening) FROM statement WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
  AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')

-- l1-sheet-daily-statement | Debits, USD
SELECT MAX(paid_out) FROM statement WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
  AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')

-- l1-sheet-daily-statement | Credits, USD
SELECT MAX(paid_in) FROM statement WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
  AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')

-- l1-sheet-daily-statement | Children's Movement, USD
SELECT MAX(moved) FROM statement WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
  AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')

-- l1-sheet-daily-statement | Closing Balance, USD
SELECT MAX(closing) FROM statement WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
  AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')

-- l1-sheet-daily-statement | Drift, USD
SELECT MAX(drift) FROM statement WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
  AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')

-- l1-sheet-daily-statement | Legs in Order of Time, from the Opening Balance
WITH l AS (
  SELECT l.transfer_id, l.posting, (
      SELECT CASE COUNT(DISTINCT o.account_id) WHEN 1 THEN MAX(o.account_name) WHEN 0 THEN NULL ELSE COUNT(DISTINCT o.account_id) || ' accounts' END
      FROM legs o WHERE o.transfer_id = l.transfer_id AND o.amount_direction <> l.amount_direction
    ) AS contra, REGEXP_REPLACE(REGEXP_REPLACE(UPPER(l.transfer_type[1]) || REPLACE(l.transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi') AS what, l.amount_money, l.status,
    l.id,
    l.account_id, b.business_day_start
  FROM legs l
  JOIN balances b ON b.account_id = l.account_id AND l.posting >= b.business_day_start AND l.posting < b.business_day_end
)
SELECT l.posting, what, contra, amount_money,
  s.opening + SUM(IF(status = 'Posted', amount_money, 0)) OVER (PARTITION BY account_id, business_day_start ORDER BY posting,
    id) AS balance,
  status, transfer_id, ROW_NUMBER() OVER (PARTITION BY account_id, business_day_start ORDER BY posting, id) AS step
FROM l JOIN own_statement s USING (account_id, business_day_start)
WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
  AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')
UNION ALL
SELECT NULL, 'Opening balance', NULL, NULL, opening, NULL, NULL, 0 FROM own_statement
  WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
    AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')

-- l1-sheet-transactions | Legs, Newest First
SELECT posting, account_name, account_id, amount_money, status, rail_name, transfer_id, transfer_completion FROM legs
WHERE {Days:posting} AND {Account:account_id} AND {Transfer:transfer_id} AND {Status:status} AND {Origin:origin}
  AND {Transfer Type:type_name}

-- l2ft-sheet-rails | Legs, Newest First
SELECT posting, rail_name, account_name, amount_money, status,
  CASE WHEN bundle_id IS NULL THEN 'Unbundled' ELSE 'Bundled' END AS bundle, transfer_id, transfer_parent_id
FROM moved_legs
WHERE {Days:posting} AND {Metadata:metadata} AND {Rail:rail_name} AND {Status:status}
  AND {Bundle:CASE WHEN bundle_id IS NULL THEN 'Unbundled' ELSE 'Bundled' END}

-- l2ft-sheet-chains | Firings, Newest First
SELECT f.posting, c.parent_name, c.completion, f.moved, c.required_fired, c.required_total, c.children_failed, c.transfer_id
FROM chains c
JOIN firings f ON f.transfer_id = c.transfer_id AND f.name = c.parent_name
WHERE {Days:f.posting} AND {Metadata:f.metadata} AND {Chain:c.parent_name} AND {Completion:c.completion}

-- l2ft-sheet-transfer-templates | Multi-Leg Flow, USD: Account → Template → Account
SELECT source, target, SUM(amount) FROM ribbons
WHERE {Days:posting} AND {Metadata:metadata} AND {Template:template_name} AND {Completion:completion}
GROUP BY source, target

-- l2ft-sheet-transfer-templates | Template Instances, Furthest out of Balance First
SELECT template_name, completion, off, net, expected_net, leg_count, posting, transfer_id, ABS(off)
FROM instances
WHERE {Days:posting} AND {Metadata:metadata} AND {Template:template_name} AND {Completion:completion}

-- l2ft-sheet-l2-exceptions | All Mismatches
SELECT COALESCE(SUM(1), 0) FROM mismatches

-- l2ft-sheet-l2-exceptions | Mismatches by Check
SELECT check_type, COUNT(*) FROM mismatches GROUP BY check_type

-- l2ft-sheet-l2-exceptions | Mismatches, Most Frequent First
SELECT UPPER(entity_a[1]) || REPLACE(entity_a[2:], '_', ' '), check_type, UPPER(entity_b[1]) || REPLACE(entity_b[2:], '_', ' '),
  detail, magnitude,
  CASE WHEN check_type IN ('Chain Orphans', 'XOR Violations', 'Failed Children') THEN 'File: chains › parent ' || entity_a
    WHEN check_type IN ('Missing Parents', 'Parent Cycles') THEN 'Feed: parents of transfers of ' || entity_a
    WHEN check_type = 'Unknown Status' THEN 'Feed: status of legs'
    WHEN check_type = 'Unmatched Transfer Type' THEN 'File: rails, or feed: transfer type ' || entity_a
    WHEN check_type = 'Dead Limit Schedules' THEN 'File: limit schedules › ' || entity_a || ' › ' || entity_b
    ELSE 'File: rails › ' || entity_a || CASE check_type WHEN 'Dead Bundles Activity' THEN ' › bundles activity'
      WHEN 'Dead Metadata Declarations' THEN ' › metadata keys › ' || entity_b ELSE '' END END, entity_a
FROM mismatches

-- inv-sheet-fanout | Recipients With Many Senders
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

-- inv-sheet-fanout | Received by Them, USD
WITH r AS (
  SELECT account_id FROM received WHERE {Date Range:posting} GROUP BY 1 HAVING COUNT(DISTINCT sender) >= {Min distinct senders}
)
SELECT SUM(net) FROM (SELECT DISTINCT transfer_id, account_id, net FROM received SEMI JOIN r USING (account_id) WHERE {Date Range:posting})

-- inv-sheet-fanout | Received Without a Sender, USD
SELECT COALESCE(SUM(l.amount), 0) FROM left_out l
WHERE {Date Range:posting} AND reason IN ('Nobody pays it', 'Paid and received in one transfer') AND account_id IN (
  SELECT account_id FROM legs WHERE account_scope = 'internal' AND account_parent_role IS NOT NULL
    AND account_role NOT IN (SELECT role FROM parent_roles))

-- inv-sheet-anomalies | Received Without a Sender, USD
SELECT COALESCE(SUM(l.amount), 0) FROM left_out l
WHERE reason IN ('Nobody pays it', 'Paid and received in one transfer') AND account_id IN (
  SELECT account_id FROM legs WHERE account_scope = 'internal' AND account_parent_role IS NOT NULL
    AND account_role NOT IN (SELECT role FROM parent_roles))

-- inv-sheet-fanout | Recipients, Most Senders First
WITH r AS (SELECT * FROM received WHERE {Date Range:posting}),
senders AS (
  SELECT account_id, COUNT(DISTINCT sender) AS senders, COUNT(DISTINCT transfer_id) AS transfers, MIN(posting) AS first,
    MAX(posting) AS last
  FROM r GROUP BY 1
),
money AS (SELECT account_id, SUM(net) AS money FROM (SELECT DISTINCT account_id, transfer_id, net FROM r) GROUP BY 1)
SELECT a.name, account_id, a.type, senders, transfers, money, CAST(first AS DATE), CAST(last AS DATE)
FROM senders JOIN money USING (account_id) JOIN names a USING (account_id)
WHERE senders >= {Min distinct senders}

-- inv-sheet-anomalies | Flagged Two-Day Totals
SELECT COALESCE(SUM(1), 0) FROM {inv_pair_rolling_anomalies} WHERE z_score >= {Min sigma} AND {Window End Date:window_end}

-- inv-sheet-anomalies | Two-Day Totals by Deviation
SELECT z_bucket, COUNT(*) FROM {inv_pair_rolling_anomalies} WHERE {Window End Date:window_end} GROUP BY z_bucket

-- inv-sheet-anomalies | Flagged Two-Day Totals, Newest First
SELECT window_end, sender_account_name, recipient_account_name, sender_account_id, recipient_account_id, window_sum, z_score, pair_z_score,
  pair_count
FROM {inv_pair_rolling_anomalies} WHERE z_score >= {Min sigma} AND {Window End Date:window_end}

-- inv-sheet-anomalies | Unusual for the Pair, Furthest First
SELECT sender_account_name, recipient_account_name, window_end, sender_account_id, recipient_account_id, pair_z_score, pair_count,
  pair_mean,
  window_sum
FROM {inv_pair_rolling_anomalies} WHERE pair_z_score >= {Min sigma} AND pair_count >= 5 AND {Window End Date:window_end}

-- inv-sheet-anomalies | Pairs Without Enough History, Largest First
SELECT sender_account_name, recipient_account_name, window_end, sender_account_id, recipient_account_id, window_sum, pair_count, z_score
FROM {inv_pair_rolling_anomalies} WHERE pair_count < 5 AND {Window End Date:window_end}

-- inv-sheet-money-trail | Moved in Hops Shown, USD
SELECT SUM(hop_amount) FROM edges
WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id FROM shown_chain)) AND depth <= {Max hops}
  AND hop_amount >= {Min hop amount ($)} AND {Date Range:posted_at}

-- inv-sheet-money-trail | Moved in All Hops, USD
SELECT SUM(hop_amount) FROM edges WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id
  FROM shown_chain)) AND {Date Range:posted_at}

-- inv-sheet-money-trail | Left Out of the Trail, USD
SELECT COALESCE(SUM(amount), 0) FROM left_out WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id
  FROM shown_chain))
  AND {Date Range:posting}

-- inv-sheet-money-trail | Left Out of the Trail, Largest First
SELECT depth, transfer_id, label, reason, CAST(posting AS DATE), SUM(amount) FROM left_out
WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id FROM shown_chain)) AND {Date Range:posting}
GROUP BY ALL

-- inv-sheet-money-trail | Money Trail, USD per Hop
SELECT source, target, SUM(hop_amount) FROM edges
WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id FROM shown_chain)) AND depth <= {Max hops}
  AND hop_amount >= {Min hop amount ($)} AND {Date Range:posted_at}
GROUP BY source, target

-- inv-sheet-money-trail | Hops, from the Root On
SELECT depth, source_account_name, target_account_name, CAST(posted_at AS DATE), transfer_id, SUM(hop_amount) FROM edges
WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id FROM shown_chain)) AND depth <= {Max hops}
  AND hop_amount >= {Min hop amount ($)} AND {Date Range:posted_at}
GROUP BY ALL

-- inv-sheet-account-network | Exchanged in Hops Shown, USD
SELECT SUM(hop_amount) FROM edges WHERE (source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) OR target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor)))
    AND hop_amount >= {Min hop amount ($)}

-- inv-sheet-account-network | Exchanged in All Hops, USD
SELECT SUM(hop_amount) FROM edges WHERE source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) OR target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor))

-- inv-sheet-account-network | Counterparties
SELECT COUNT(DISTINCT CASE WHEN source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) THEN target ELSE source END) FROM edges
WHERE source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) OR target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor))

-- inv-sheet-account-network | Left Out of the Network, USD
SELECT COALESCE(SUM(amount), 0) FROM left_out WHERE label = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor))

-- inv-sheet-account-network | Left Out of the Network, Largest First
SELECT transfer_id, transfer_type, label, reason, CAST(posting AS DATE), SUM(amount) FROM left_out
WHERE label = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor))
GROUP BY ALL

-- inv-sheet-account-network | Inbound, USD
SELECT source, target, SUM(hop_amount) FROM edges WHERE target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) AND hop_amount >= {Min hop amount ($)} GROUP BY ALL

-- inv-sheet-account-network | Outbound, USD
SELECT source, target, SUM(hop_amount) FROM edges WHERE source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) AND hop_amount >= {Min hop amount ($)} GROUP BY ALL

-- inv-sheet-account-network | Hops of the Account, Largest First
SELECT CASE WHEN source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) THEN target ELSE source END AS other, IF(target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
    FROM shown_anchor)), 'In', 'Out'), CAST(posted_at AS DATE), transfer_type, transfer_id,
  SUM(hop_amount)
FROM edges
WHERE (source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) OR target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor)))
    AND hop_amount >= {Min hop amount ($)}
GROUP BY ALL

-- exec-sheet-account-coverage | Open Accounts, All Time
SELECT COUNT(DISTINCT account_id) FROM {daily_balances}

-- exec-sheet-account-coverage | Active Accounts, Chosen Days
SELECT CASE WHEN day >= DATE '{Date From}' THEN DATE '{Date From}' ELSE DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}',
  DATE '{Date To}') + 1 AS INT) END AS period, COUNT(DISTINCT account_id) FROM activity
WHERE day BETWEEN DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}', DATE '{Date To}') + 1 AS INT) AND DATE '{Date To}'
GROUP BY period

-- exec-sheet-account-coverage | Open Accounts by Type, All Time
SELECT type, COUNT(*) FROM accounts GROUP BY type

-- exec-sheet-account-coverage | Active Accounts by Type, Chosen Days
SELECT type, COUNT(DISTINCT account_id) FROM activity WHERE {Days:day} GROUP BY type

-- exec-sheet-account-coverage | Accounts, Busiest First
SELECT name, last_day, account_id, type, COUNT(*) FILTER ({Days:day}) FROM activity GROUP BY ALL

-- exec-sheet-transaction-volume | Postings, Chosen Days
SELECT CASE WHEN day >= DATE '{Date From}' THEN DATE '{Date From}' ELSE DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}',
  DATE '{Date To}') + 1 AS INT) END AS period, SUM(postings) FROM transfers
WHERE day BETWEEN DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}', DATE '{Date To}') + 1 AS INT) AND DATE '{Date To}'
GROUP BY period

-- exec-sheet-transaction-volume | Postings by Type, Chosen Days
SELECT transfer_type, SUM(postings) FROM transfers WHERE {Days:day} GROUP BY ALL

-- exec-sheet-transaction-volume | Transfers, Chosen Days
SELECT CASE WHEN day >= DATE '{Date From}' THEN DATE '{Date From}' ELSE DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}',
  DATE '{Date To}') + 1 AS INT) END AS period, COUNT(*) FROM transfers
WHERE day BETWEEN DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}', DATE '{Date To}') + 1 AS INT) AND DATE '{Date To}'
GROUP BY period

-- exec-sheet-transaction-volume | Transfers per Day, Chosen Days
SELECT COALESCE(AVG(transfers), 0) FROM (SELECT COUNT(*) AS transfers FROM transfers WHERE {Days:day} GROUP BY day)

-- exec-sheet-transaction-volume | Transfers by Day and Type
SELECT day, transfer_type, COUNT(*) FROM transfers WHERE {Days:day} GROUP BY ALL

-- exec-sheet-transaction-volume | Transfers by Type, Chosen Days
SELECT transfer_type, COUNT(*) FROM transfers WHERE {Days:day} GROUP BY ALL

-- exec-sheet-money-moved | Net Money Moved, USD, Chosen Days
SELECT CASE WHEN day >= DATE '{Date From}' THEN DATE '{Date From}' ELSE DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}',
  DATE '{Date To}') + 1 AS INT) END AS period, SUM(net) FROM transfers
WHERE day BETWEEN DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}', DATE '{Date To}') + 1 AS INT) AND DATE '{Date To}'
GROUP BY period

-- exec-sheet-money-moved | Gross Money Moved, USD, Chosen Days
SELECT CASE WHEN day >= DATE '{Date From}' THEN DATE '{Date From}' ELSE DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}',
  DATE '{Date To}') + 1 AS INT) END AS period, SUM(gross) FROM transfers
WHERE day BETWEEN DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}', DATE '{Date To}') + 1 AS INT) AND DATE '{Date To}'
GROUP BY period

-- exec-sheet-money-moved | Gross Money Moved by Day and Type, USD
SELECT day, transfer_type, SUM(gross) FROM transfers WHERE {Days:day} GROUP BY ALL

-- exec-sheet-money-moved | Gross Money Moved by Type, USD, Chosen Days
SELECT transfer_type, SUM(gross) FROM transfers WHERE {Days:day} GROUP BY ALL

-- l1-sheet-completeness | Account-Days Counted by the Source
SELECT COUNT(*) FROM {control_totals} WHERE {Account:account_id}

-- l1-sheet-completeness | Control Total Breaks
SELECT COALESCE(SUM(CASE WHEN is_break THEN 1 ELSE 0 END), 0) FROM told WHERE {Account:account_id}

-- l1-sheet-completeness | Accounts Without the Other Side
SELECT COUNT(*) FROM one_sided WHERE {Gap:gap}

-- l1-sheet-completeness | Control Total Breaks by Account-Day
SELECT account_id, business_day_start, leg_count - loaded, leg_count, loaded, debits, credits, off
FROM told
WHERE is_break AND {Account:account_id}

-- l1-sheet-completeness | Accounts With One Side Only
SELECT account_id, account_name, account_role, gap, n, amount, first_seen, last_seen FROM one_sided WHERE {Gap:gap}

-- l1-sheet-trial-balance | Days Out of Balance
SELECT COALESCE(SUM(CASE WHEN gained <> one_leg + opened THEN 1 ELSE 0 END), 0) FROM trial WHERE {Days:day}

-- l1-sheet-trial-balance | Ledger Account-Days That Tie
SELECT SUM(CASE WHEN difference = 0 THEN 1 ELSE 0 END) FROM ties WHERE {Days:business_day_start} AND {Account:account_id}
  AND {Result:result}

-- l1-sheet-trial-balance | Ledger Account-Days Compared
SELECT COUNT(*) FROM ties WHERE {Days:business_day_start} AND {Account:account_id} AND {Result:result}

-- l1-sheet-trial-balance | Trial Balance by Day
SELECT day, n, inside, outside, one_leg, opened, gained - one_leg - opened, off_held FROM trial WHERE {Days:day}

-- l1-sheet-trial-balance | Transfers That Put Days Out of Balance
WITH two_sided AS (
  SELECT l.*, CAST(CAST(l.posting AS DATE) AS TIMESTAMP) AS day
  FROM legs l
  LEFT JOIN {cfg_rail} r USING (rail_name)
  WHERE l.status = 'Posted' AND l.origin <> 'OpeningBalance' AND COALESCE(r.leg_shape, '2-leg') NOT LIKE '1-leg%'
)
SELECT day, transfer_id, MAX(COALESCE(template_name, rail_name)), MAX(type_name), COUNT(*), SUM(amount_money),
  (SELECT SUM(w.amount_money) FROM two_sided w WHERE w.transfer_id = two_sided.transfer_id),
  CASE WHEN (SELECT SUM(w.amount_money) FROM two_sided w WHERE w.transfer_id = two_sided.transfer_id) = 0
    THEN 'Posted on Both Sides of Midnight' ELSE 'Does Not Add Up' END
FROM two_sided
WHERE {Days:day} AND day IN (SELECT day FROM trial WHERE gained <> one_leg + opened)
GROUP BY day, transfer_id
HAVING SUM(amount_money) <> 0

-- l1-sheet-trial-balance | Sub-Ledger to Ledger Tie-Out
SELECT account_id, account_name, account_role, business_day_start, ledger, subledger, difference, result
FROM ties
WHERE {Days:business_day_start} AND {Account:account_id} AND {Result:result}

-- l1-sheet-app-info | Liveness
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'main' AND STARTS_WITH(table_name, '{prefix}_')

-- l1-sheet-app-info | Tables and Their Age
SELECT 'Postings, all versions', COUNT(*), CAST(MAX(posting) AS DATE), NULL, NULL, 0 FROM {transactions}
UNION ALL
SELECT 'Daily balances, all versions', COUNT(*), CAST(MAX(business_day_start) AS DATE), NULL, NULL, 0 FROM {daily_balances}
UNION ALL
SELECT 'Postings, current versions', COUNT(*), CAST(MAX(posting) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0
  FROM {current_transactions}
UNION ALL
SELECT 'Daily balances, current versions', COUNT(*), CAST(MAX(business_day_start) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0
  FROM {current_daily_balances}
UNION ALL
SELECT 'Drift of leaf accounts', COUNT(*), CAST(MAX(business_day_start) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {drift}
UNION ALL
SELECT 'Drift of control accounts', COUNT(*), CAST(MAX(business_day_start) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {ledger_drift}
UNION ALL
SELECT 'Overdrafts', COUNT(*), CAST(MAX(business_day_start) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {overdraft}
UNION ALL
SELECT 'Limit breaches', COUNT(*), CAST(MAX(business_day) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {limit_breach}
UNION ALL
SELECT 'Today''s exceptions', COUNT(*), CAST(MAX(business_day) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0
  FROM {todays_exceptions}
UNION ALL
SELECT 'Stuck pending legs', COUNT(*), CAST(MAX(posting) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {stuck_pending}
UNION ALL
SELECT 'Stuck unbundled legs', COUNT(*), CAST(MAX(posting) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {stuck_unbundled}
UNION ALL
SELECT 'Daily statements', COUNT(*), CAST(MAX(business_day_start) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0
  FROM {daily_statement_summary}

-- l2ft-sheet-app-info | Liveness
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'main' AND STARTS_WITH(table_name, '{prefix}_')

-- l2ft-sheet-app-info | Tables and Their Age
SELECT 'Postings, all versions', COUNT(*), CAST(MAX(posting) AS DATE), NULL, NULL, 0 FROM {transactions}
UNION ALL
SELECT 'Daily balances, all versions', COUNT(*), CAST(MAX(business_day_start) AS DATE), NULL, NULL, 0 FROM {daily_balances}
UNION ALL
SELECT 'Postings, current versions', COUNT(*), CAST(MAX(posting) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0
  FROM {current_transactions}
UNION ALL
SELECT 'Daily balances, current versions', COUNT(*), CAST(MAX(business_day_start) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0
  FROM {current_daily_balances}

-- inv-sheet-app-info | Liveness
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'main' AND STARTS_WITH(table_name, '{prefix}_')

-- inv-sheet-app-info | Tables and Their Age
SELECT 'Postings, all versions', COUNT(*), CAST(MAX(posting) AS DATE), NULL, NULL, 0 FROM {transactions}
UNION ALL
SELECT 'Daily balances, all versions', COUNT(*), CAST(MAX(business_day_start) AS DATE), NULL, NULL, 0 FROM {daily_balances}
UNION ALL
SELECT 'Two-day totals of pairs', COUNT(*), CAST(MAX(window_end) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0
  FROM {inv_pair_rolling_anomalies}
UNION ALL
SELECT 'Hops of the money trail', COUNT(*), NULL, TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {inv_money_trail_edges}
UNION ALL
SELECT 'Money that no hop shows', COUNT(*), CAST(MAX(posted_at) AS DATE), TIMESTAMP '{refreshed_at}', TIMESTAMP '{as_of}', 0 FROM {inv_trail_left_out}

-- exec-sheet-app-info | Liveness
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'main' AND STARTS_WITH(table_name, '{prefix}_')

-- exec-sheet-app-info | Tables and Their Age
SELECT 'Postings, all versions', COUNT(*), CAST(MAX(posting) AS DATE), NULL, NULL, 0 FROM {transactions}
UNION ALL
SELECT 'Daily balances, all versions', COUNT(*), CAST(MAX(business_day_start) AS DATE), NULL, NULL, 0 FROM {daily_balances}

-- l1-sheet-app-info | Changes by Hand
SELECT NULL, NULL, NULL, NULL, NULL WHERE 1 = 0

-- l2ft-sheet-app-info | Changes by Hand
SELECT NULL, NULL, NULL, NULL, NULL WHERE 1 = 0

-- inv-sheet-app-info | Changes by Hand
SELECT NULL, NULL, NULL, NULL, NULL WHERE 1 = 0

-- exec-sheet-app-info | Changes by Hand
SELECT NULL, NULL, NULL, NULL, NULL WHERE 1 = 0

-- exec-sheet-getting-started | Gross Money Moved, USD, Chosen Days
SELECT CASE WHEN day >= DATE '{Date From}' THEN DATE '{Date From}' ELSE DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}',
  DATE '{Date To}') + 1 AS INT) END AS period, SUM(gross) FROM transfers
WHERE day BETWEEN DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}', DATE '{Date To}') + 1 AS INT) AND DATE '{Date To}'
GROUP BY period

-- exec-sheet-getting-started | Transfers, Chosen Days
SELECT CASE WHEN day >= DATE '{Date From}' THEN DATE '{Date From}' ELSE DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}',
  DATE '{Date To}') + 1 AS INT) END AS period, COUNT(*) FROM transfers
WHERE day BETWEEN DATE '{Date From}' - CAST(DATE_DIFF('day', DATE '{Date From}', DATE '{Date To}') + 1 AS INT) AND DATE '{Date To}'
GROUP BY period

-- exec-sheet-account-coverage | Idle Accounts
SELECT SUM(CASE WHEN last_day IS NULL OR last_day < DATE '{Date From}' THEN 1 ELSE 0 END)
FROM (SELECT DISTINCT account_id, last_day FROM activity)

-- exec-sheet-account-coverage | Idle Accounts, Longest First
SELECT DISTINCT name, last_day, type, account_id FROM activity
WHERE last_day IS NULL OR last_day < DATE '{Date From}'

-- exec-sheet-getting-started | Open Exceptions Today
SELECT day, SUM(n) FROM health GROUP BY day

-- exec-sheet-getting-started | Health Today
SELECT day, CASE WHEN BOOL_OR(band = '✗ Red') THEN '✗ Red' WHEN BOOL_OR(band = '▲ Amber') THEN '▲ Amber' ELSE '✓ Green' END,
  SUM(n), SUM(amount), SUM(before),
  COUNT(*) FILTER (band = '✗ Red'), COUNT(*) FILTER (band = '▲ Amber'), COUNT(*) FILTER (band = '✓ Green')
FROM health JOIN health_before USING (check_type) WHERE day = DATE '{today}' GROUP BY day

-- exec-sheet-program-health | ✗ Checks in Red
SELECT day, COUNT(*) FILTER (band = '✗ Red') FROM health GROUP BY day

-- exec-sheet-program-health | ▲ Checks in Amber
SELECT day, COUNT(*) FILTER (band = '▲ Amber') FROM health GROUP BY day

-- exec-sheet-program-health | ✓ Checks in Green
SELECT day, COUNT(*) FILTER (band = '✓ Green') FROM health GROUP BY day

-- exec-sheet-program-health | Open Exceptions vs a Month Ago
SELECT day, SUM(n) FROM health WHERE day = DATE '{today}' OR day = (SELECT MAX(day) FROM kept_days
  WHERE day <= DATE '{today}' - 30) GROUP BY day

-- exec-sheet-program-health | Amount (USD) vs a Month Ago
SELECT day, SUM(amount) FROM health WHERE day = DATE '{today}' OR day = (SELECT MAX(day) FROM kept_days
  WHERE day <= DATE '{today}' - 30) GROUP BY day

-- exec-sheet-program-health | Checks by Band, Today
SELECT check_name, band, n, before, amount, material, material_amount FROM health JOIN health_before USING (check_type) WHERE day = DATE '{today}'

-- exec-sheet-program-health | Open Exceptions by Business Day, 60 Days
SELECT day, SUM(n) FROM health GROUP BY day

-- exec-sheet-getting-started | As Of
SELECT TIMESTAMP '{as_of}', TIMESTAMP '{refreshed_at}', DATE '{today}', (SELECT MAX(CAST(posting AS DATE)) FROM legs
  WHERE status = 'Posted'), 0,
  CASE WHEN EXISTS (SELECT 1 FROM exceptions WHERE check_type = 'missing_balance')
    THEN 'Balances missing: ' || (SELECT COUNT(*) FROM exceptions WHERE check_type = 'missing_balance')
    ELSE 'Control totals that differ: ' || (SELECT COUNT(*) FROM told WHERE is_break) END, (SELECT COUNT(*) FROM assumed)

-- l1-sheet-app-info | As Of
SELECT TIMESTAMP '{as_of}', TIMESTAMP '{refreshed_at}', DATE '{today}', (SELECT MAX(CAST(posting AS DATE)) FROM legs
  WHERE status = 'Posted'), 0,
  CASE WHEN EXISTS (SELECT 1 FROM exceptions WHERE check_type = 'missing_balance')
    THEN 'Balances missing: ' || (SELECT COUNT(*) FROM exceptions WHERE check_type = 'missing_balance')
    ELSE 'Control totals that differ: ' || (SELECT COUNT(*) FROM told WHERE is_break) END, (SELECT COUNT(*) FROM assumed)

-- l2ft-sheet-app-info | As Of
SELECT TIMESTAMP '{as_of}', TIMESTAMP '{refreshed_at}', DATE '{today}', (SELECT MAX(CAST(posting AS DATE)) FROM legs
  WHERE status = 'Posted'), 0,
  CASE WHEN EXISTS (SELECT 1 FROM exceptions WHERE check_type = 'missing_balance')
    THEN 'Balances missing: ' || (SELECT COUNT(*) FROM exceptions WHERE check_type = 'missing_balance')
    ELSE 'Control totals that differ: ' || (SELECT COUNT(*) FROM told WHERE is_break) END, (SELECT COUNT(*) FROM assumed)

-- inv-sheet-app-info | As Of
SELECT TIMESTAMP '{as_of}', TIMESTAMP '{refreshed_at}', DATE '{today}', (SELECT MAX(CAST(posting AS DATE)) FROM legs
  WHERE status = 'Posted'), 0,
  CASE WHEN EXISTS (SELECT 1 FROM exceptions WHERE check_type = 'missing_balance')
    THEN 'Balances missing: ' || (SELECT COUNT(*) FROM exceptions WHERE check_type = 'missing_balance')
    ELSE 'Control totals that differ: ' || (SELECT COUNT(*) FROM told WHERE is_break) END, (SELECT COUNT(*) FROM assumed)

-- exec-sheet-app-info | As Of
SELECT TIMESTAMP '{as_of}', TIMESTAMP '{refreshed_at}', DATE '{today}', (SELECT MAX(CAST(posting AS DATE)) FROM legs
  WHERE status = 'Posted'), 0,
  CASE WHEN EXISTS (SELECT 1 FROM exceptions WHERE check_type = 'missing_balance')
    THEN 'Balances missing: ' || (SELECT COUNT(*) FROM exceptions WHERE check_type = 'missing_balance')
    ELSE 'Control totals that differ: ' || (SELECT COUNT(*) FROM told WHERE is_break) END, (SELECT COUNT(*) FROM assumed)

-- l1-sheet-drift | Accounts Off Now
SELECT COALESCE(SUM(1), 0) FROM off_now WHERE {Drilled account:account_id}

-- l1-sheet-drift | Drift Now in All, USD
SELECT COALESCE(SUM(size), 0) FROM off_now WHERE {Drilled account:account_id}

-- l1-sheet-drift | Largest Drift Now, USD
SELECT COALESCE(MAX(size), 0) FROM off_now WHERE {Drilled account:account_id}

-- l1-sheet-drift | Oldest Open Since
SELECT MIN(first_day) FROM off_now WHERE {Drilled account:account_id}

-- l1-sheet-drift | Accounts Off Now, Worst First
SELECT account_id, account_name, drift, kind, first_day, days, account_role, day, size FROM off_now WHERE {Drilled account:account_id}

-- l1-sheet-drift-timelines | Leaf Account Roles, Most Days First
SELECT account_role, COUNT(*) FILTER (total > 0), MIN(day) FILTER (total > 0), MAX(day) FILTER (total > 0), MAX(total)
FROM leaf_days WHERE {Days:day} AND {Account Role:account_role} GROUP BY account_role

-- l1-sheet-drift-timelines | Control Account Roles, Most Days First
SELECT account_role, COUNT(*) FILTER (total > 0), MIN(day) FILTER (total > 0), MAX(day) FILTER (total > 0), MAX(total)
FROM control_days WHERE {Days:day} AND {Parent Account Role:account_role} GROUP BY account_role

-- l1-sheet-overdraft | Accounts Below Zero Now
SELECT COUNT(DISTINCT account_id) FROM overdrawn_now WHERE {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-overdraft | Deepest Balance Now, USD
SELECT COALESCE(MIN(money), 0) FROM overdrawn_now WHERE {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-overdraft | Longest Overdraft Now, Business Days
SELECT COALESCE(MAX(days), 0) FROM overdrawn_now WHERE {Account:account_id} AND {Account Role:account_role}

-- l1-sheet-limit-breach | Furthest Over Its Cap, USD
SELECT COALESCE(MAX(over), 0) FROM breach WHERE {Days:business_day} AND {Account:account_id} AND {Transfer Type:type_name}

-- l1-sheet-limit-breach | Over All Caps, USD
SELECT COALESCE(SUM(over), 0) FROM breach WHERE {Days:business_day} AND {Account:account_id} AND {Transfer Type:type_name}

-- l1-sheet-limit-breach | Declared Caps, All Time
SELECT c.parent_role, c.cap, REGEXP_REPLACE(REGEXP_REPLACE(UPPER(c.transfer_type[1]) || REPLACE(c.transfer_type[2:], '_', ' '), '\bach\b', 'ACH', 'gi'), '\bnsf\b', 'NSF', 'gi'), UPPER(c.direction[1]) || c.direction[2:],
  COUNT(b.over), MAX(b.over), MAX(b.business_day)
FROM {cfg_limit} c LEFT JOIN breach b ON b.account_parent_role = c.parent_role AND b.transfer_type = c.transfer_type
  AND b.direction = c.direction
GROUP BY c.parent_role, c.transfer_type, c.direction, c.cap

-- l1-sheet-pending-aging | Amount Stuck Pending, USD
SELECT COALESCE(SUM(ABS(amount_money)), 0) FROM pending WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name}

-- l1-sheet-pending-aging | Oldest Posted On
SELECT MIN(CAST(posting AS DATE)) FROM pending WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name}

-- l1-sheet-pending-aging | Stuck Pending by Rail, Oldest First
SELECT rail_name,
  CASE WHEN CAST(allowed AS BIGINT) >= 172800
    THEN (CAST(allowed AS BIGINT) // 86400) || ' d ' || (CAST(allowed AS BIGINT) // 3600 % 24) || ' h'
    ELSE (CAST(allowed AS BIGINT) // 3600) || ' h ' || (CAST(allowed AS BIGINT) // 60 % 60) || ' min' END AS words,
  COUNT(*), SUM(ABS(amount_money)), MIN(posting)
FROM pending WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name} GROUP BY ALL

-- l1-sheet-unbundled-aging | Amount Stuck Unbundled, USD
SELECT COALESCE(SUM(ABS(amount_money)), 0) FROM unbundled WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name}

-- l1-sheet-unbundled-aging | Oldest Posted On
SELECT MIN(CAST(posting AS DATE)) FROM unbundled WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name}

-- l1-sheet-unbundled-aging | Stuck Unbundled by Rail, Oldest First
SELECT rail_name,
  CASE WHEN CAST(allowed AS BIGINT) >= 172800
    THEN (CAST(allowed AS BIGINT) // 86400) || ' d ' || (CAST(allowed AS BIGINT) // 3600 % 24) || ' h'
    ELSE (CAST(allowed AS BIGINT) // 3600) || ' h ' || (CAST(allowed AS BIGINT) // 60 % 60) || ' min' END AS words,
  COUNT(*), SUM(ABS(amount_money)), MIN(posting)
FROM unbundled WHERE {Account:account_id} AND {Transfer Type:type_name} AND {Rail:rail_name} GROUP BY ALL

-- l1-sheet-supersession-audit | Moved by Corrections, USD
SELECT COALESCE(SUM(ABS(is_now - was)), 0) FROM corrected

-- l1-sheet-supersession-audit | Corrections, Newest First
SELECT entry, what, account_name, day, was, is_now, status, reason FROM corrected

-- l1-sheet-todays-exceptions | Amount of Open Exceptions, USD
SELECT COALESCE(SUM(magnitude), 0) FROM noted WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name}
  AND {Status:status}

-- l1-sheet-todays-exceptions | New Since the Business Day Before
SELECT COALESCE(SUM(is_new), 0) FROM noted WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name}
  AND {Status:status}

-- l1-sheet-todays-exceptions | Amount of Material Ones, USD
SELECT COALESCE(SUM(magnitude) FILTER (magnitude >= 100), 0) FROM noted
WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name} AND {Status:status}

-- l1-sheet-getting-started | Amount of Material Ones, USD
SELECT SUM(magnitude) FILTER (magnitude >= 100) FROM noted

-- l1-sheet-todays-exceptions | Material: $100.00 or More
SELECT COUNT(*) FILTER (magnitude >= 100) FROM noted WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name} AND {Status:status}

-- exec-sheet-program-health | Exceptions by Business Day, as Known Then
SELECT DATE '{today}', account_name, magnitude, check_name, since, account_id, reason, transfer_id FROM noted

-- l1-sheet-completeness | Rules of the Feed, Broken Ones First
SELECT REPLACE(problem, '_', ' '), 'Not tested yet', NULL, NULL, REPLACE(remedy, '_', ' '), NULL FROM (VALUES ('Legs name a rail that the institution does not declare',
  'declare the rail, or map the source system''s name to a declared one'),
('Legs have a transfer type that is neither their rail''s nor their template''s',
  'write the transfer type of the rail, or of the template when template_name is set'),
('Legs name a template that their rail is not part of, or lack the one they need',
  'set template_name to a template that lists the rail, and leave it empty for rails that stand alone'),
('Legs have a status other than Posted, Pending and Failed',
  'map the source system''s status to one of the three; no check reads any other'),
('Legs have an origin that no rail declares and that is not a standard one',
  'declare the origin on the rail, or use InternalInitiated, ExternalForcePosted or ExternalAggregated'),
('Rows describe an account by a role, scope and parent role that are not declared together',
  'copy account_role, account_scope and account_parent_role from the account or account template of the institution'),
('Legs debit or credit a role that their rail does not declare for that side, and that belongs elsewhere',
  'check the direction of the amount and the account''s role against the rail'),
('Legs whose sign contradicts their direction',
  'write credits as positive and debits as negative amounts'),
('Settled transfers whose posted legs do not add up to the declared net',
  'look for a missing leg, a wrong sign, or legs that were given different transfer ids'),
('The legs of one transfer of a two-leg rail have different statuses',
  'settle both legs together: supersede the one that is behind'),
('Transfers name a parent transfer that does not exist, or themselves',
  'load the parent no later than its children, and write its transfer_id exactly'),
('The legs of a transfer disagree about its parent',
  'write the same transfer_parent_id on every leg'),
('Shared transfers have other numbers of parents than their chain declares, or fewer than two',
  'write on each leg of the shared transfer the transfer_id of one of the parents; each parent needs a leg that names it'),
('Shared transfers in which none or several of a group of leg rails fired',
  'post one of the group''s rails per transfer; supersede what was posted on a second one'),
('Posted legs move more or less than their rail declares as usual',
  'look for a slipped decimal point or cents read as whole units; widen amount_typical_range when the amount is right'),
('Posted legs lack a field that their rail, template or chain requires',
  'keep the leg Pending until the field is known, then supersede it; parent_transfer_id is the column transfer_parent_id'),
('Legs whose metadata the database can not take apart',
  'write valid JSON with each key once, without \u0000 or half of a surrogate pair, with numbers of a sane size; supersede'),
('Rows with an amount that is no number, a moment outside the years 1900 to 9999, or unreadable limits',
  'write another version with the right value; until then refreshes set the row aside, and drift shows that it is missing'),
('Legs whose metadata is not a JSON object',
  'write metadata as an object of keys with plain values'),
('Rails whose legs carry a metadata key that the rail does not declare',
  'add the key to metadata_keys of the rail, or leave it out of the feed'),
('Later versions of a row do not say why they replace the earlier one',
  'write supersedes on every version after the first; a file that was loaded twice must be loaded through a staging table'),
('Versions give a reason that is not one of the three, or a restated balance gives another',
  'use Inflight, BundleAssignment or TechnicalCorrection; balances are only restated by TechnicalCorrection'),
('Accounts whose business days overlap, or lack a balance that their balance_cadence makes due',
  'end each day where the next one starts; write the balances that are due, or declare the account sparse'),
('Posted legs of internal accounts lie after every business day of theirs that has a balance',
  'write a balance for the day of the posting, or a later one; both tables use one time zone'),
('Opening balances that do not lie before the first business day of their account, or are not posted',
  'write origin OpeningBalance on one Posted leg per account, posting before its first business day'),
('Days on which children have a balance and no account of their parent role has had any yet',
  'write a balance for the parent account too; the last one holds until the next'),
('Amounts that the institution''s currency does not have, or legs whose metadata names another currency',
  'load each currency''s books into an institution of its own; write whole amounts where the currency has no smaller unit'),
('Stored balances of leaf accounts differ from the sum of their posted legs',
  'look for a missing or doubled leg, or a posting on the other side of midnight; real drift appears here too'),
('Account-days on which the source system posted more, or less, than is loaded',
  'load the legs that are missing, or supersede those that came twice; a wrong control total is corrected in its row'),
('Balances lack the expected end-of-day balance that the institution declares',
  'write expected_eod_balance on every balance row of the account')) t(problem, remedy)

-- l1-sheet-drift | Expected Balances Missed by Day, Newest First
SELECT account_id, account_name, business_day_start, money, expected_eod_balance, money - expected_eod_balance, first_day, cleared
FROM expected_breaks WHERE {Days:business_day_start}

-- l1-sheet-drift | Expected Balances Missed by Length
SELECT age, COUNT(DISTINCT account_id || first_day) FROM expected_breaks WHERE {Days:business_day_start} GROUP BY age

-- l1-sheet-todays-exceptions | Worst Five by Amount
SELECT account_name, magnitude, check_name, age, owner, account_id, business_day, transfer_id FROM noted
WHERE {Check:check_name} AND {Account:account_id} AND {Transfer Type:type_name} AND {Status:status} AND place <= 5

-- l1-sheet-getting-started | Open Exceptions Today
SELECT day, SUM(n) FROM health GROUP BY day

-- l1-sheet-getting-started | Amount of Open Exceptions, USD
SELECT day, SUM(amount) FROM health GROUP BY day

-- l1-sheet-getting-started | New Since the Business Day Before
SELECT COALESCE(SUM(is_new), 0) FROM noted

-- l1-sheet-getting-started | Open Exceptions by Check
SELECT check_name, COUNT(*) FROM noted GROUP BY check_name

-- l1-sheet-getting-started | Worst Five by Amount
SELECT account_name, magnitude, check_name, age, owner, account_id, business_day, transfer_id FROM noted
WHERE place <= 5

-- l1-sheet-getting-started | As Of
SELECT TIMESTAMP '{as_of}', TIMESTAMP '{refreshed_at}', DATE '{today}', (SELECT MAX(CAST(posting AS DATE)) FROM legs
  WHERE status = 'Posted'), 0,
  CASE WHEN EXISTS (SELECT 1 FROM exceptions WHERE check_type = 'missing_balance')
    THEN 'Balances missing: ' || (SELECT COUNT(*) FROM exceptions WHERE check_type = 'missing_balance')
    ELSE 'Control totals that differ: ' || (SELECT COUNT(*) FROM told WHERE is_break) END, (SELECT COUNT(*) FROM assumed)

-- l1-sheet-daily-statement | Shown Account and Day
SELECT (SELECT MAX(b.account_name) FROM balances b WHERE b.account_id = s.account_id), business_day_start, account_id, days
FROM statement s WHERE account_id = COALESCE(NULLIF('{Account}', ''), (SELECT account_id FROM shown_account))
  AND CAST(business_day_start AS DATE) = LEAST(DATE '{Business Day}', DATE '{today}')

-- l1-sheet-daily-statement | Control Accounts, Last Balance and Posting
SELECT b.account_id, b.account_name, b.account_role, b.money, CAST(b.business_day_start AS DATE),
  (SELECT MAX(posting) FROM legs l WHERE l.account_id = b.account_id AND l.status = 'Posted')
FROM balances b
WHERE b.account_scope = 'internal' AND b.account_role IN (SELECT role FROM parent_roles)
QUALIFY b.business_day_start = MAX(b.business_day_start) OVER (PARTITION BY b.account_id)

-- l1-sheet-transactions | Legs Chosen
SELECT COALESCE(SUM(1), 0) FROM legs
WHERE {Days:posting} AND {Account:account_id} AND {Transfer:transfer_id} AND {Status:status} AND {Origin:origin}
  AND {Transfer Type:type_name}

-- l1-sheet-transactions | Debits, USD
SELECT SUM(GREATEST(-amount_money, 0)) FROM legs
WHERE {Days:posting} AND {Account:account_id} AND {Transfer:transfer_id} AND {Status:status} AND {Origin:origin}
  AND {Transfer Type:type_name}

-- l1-sheet-transactions | Credits, USD
SELECT SUM(GREATEST(amount_money, 0)) FROM legs
WHERE {Days:posting} AND {Account:account_id} AND {Transfer:transfer_id} AND {Status:status} AND {Origin:origin}
  AND {Transfer Type:type_name}

-- l1-sheet-transactions | Net, USD
SELECT SUM(amount_money) FROM legs
WHERE {Days:posting} AND {Account:account_id} AND {Transfer:transfer_id} AND {Status:status} AND {Origin:origin}
  AND {Transfer Type:type_name}

-- inv-sheet-money-trail | Transfers in the Chain
SELECT COUNT(DISTINCT transfer_id) FROM edges WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id
  FROM shown_chain)) AND {Date Range:posted_at}

-- inv-sheet-money-trail | What Stayed at Each Account
SELECT MIN(d), label, SUM(came) - SUM(went), SUM(came), SUM(went) FROM (
  SELECT target AS label, depth + 1 AS d, hop_amount AS came, 0 AS went FROM edges
    WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id FROM shown_chain))
  UNION ALL SELECT source, depth, 0, hop_amount FROM edges
    WHERE root_transfer_id = COALESCE(NULLIF('{Chain root transfer}', ''), (SELECT id FROM shown_chain))
) GROUP BY label

-- inv-sheet-account-network | Money In, USD
SELECT SUM(IF(target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor)), hop_amount, 0)) FROM edges
  WHERE source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
    FROM shown_anchor)) OR target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor))

-- inv-sheet-account-network | Money Out, USD
SELECT SUM(IF(source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor)), hop_amount, 0)) FROM edges
  WHERE source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
    FROM shown_anchor)) OR target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor))

-- inv-sheet-account-network | Counterparties, Most Money First
SELECT CASE WHEN source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) THEN target ELSE source END AS other, SUM(hop_amount), SUM(IF(target = COALESCE(NULLIF('{Anchor account}', ''),
    (SELECT label FROM shown_anchor)), hop_amount, 0)),
  SUM(IF(source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
    FROM shown_anchor)), hop_amount, 0)), COUNT(DISTINCT transfer_id), CAST(MIN(posted_at) AS DATE), CAST(MAX(posted_at) AS DATE)
FROM edges WHERE source = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label
  FROM shown_anchor)) OR target = COALESCE(NULLIF('{Anchor account}', ''), (SELECT label FROM shown_anchor)) GROUP BY other

-- inv-sheet-fanout | Usual Number of Senders
SELECT COUNT(DISTINCT (account_id, sender)) / NULLIF(COUNT(DISTINCT account_id), 0) FROM received WHERE {Date Range:posting}

-- inv-sheet-anomalies | Furthest from Usual, Deviations
SELECT MAX(z_score) FROM {inv_pair_rolling_anomalies} WHERE z_score >= {Min sigma} AND {Window End Date:window_end}

-- inv-sheet-anomalies | Largest Flagged Total, USD
SELECT MAX(window_sum) FROM {inv_pair_rolling_anomalies} WHERE z_score >= {Min sigma} AND {Window End Date:window_end}

-- inv-sheet-getting-started | As Of
SELECT TIMESTAMP '{as_of}', TIMESTAMP '{refreshed_at}', DATE '{today}', (SELECT MAX(CAST(posting AS DATE)) FROM legs
  WHERE status = 'Posted'), 0,
  CASE WHEN EXISTS (SELECT 1 FROM exceptions WHERE check_type = 'missing_balance')
    THEN 'Balances missing: ' || (SELECT COUNT(*) FROM exceptions WHERE check_type = 'missing_balance')
    ELSE 'Control totals that differ: ' || (SELECT COUNT(*) FROM told WHERE is_break) END, (SELECT COUNT(*) FROM assumed)

-- inv-sheet-getting-started | What Stands Out
SELECT kind, who, amount, how_far, day, sheet, strength, trail_root, name || ' (' || account_id || ')' FROM (
  SELECT 'Unusual amount' AS kind, sender_account_name || ' → ' || recipient_account_name AS who, window_sum AS amount,
    CAST(z_score AS DECIMAL(20, 2)) AS strength, CAST(z_score AS DECIMAL(20, 2)) || ' deviations above the mean' AS how_far,
    window_end AS day, 'Volume Anomalies' AS sheet, NULL AS trail_root, recipient_account_id AS account_id
  FROM {inv_pair_rolling_anomalies}
  WHERE z_score >= 2 AND window_end > (SELECT MAX(window_end) - INTERVAL 7 DAY FROM {inv_pair_rolling_anomalies})
  ORDER BY z_score DESC, sender_account_id, recipient_account_id, window_end LIMIT 3
)
JOIN accounts USING (account_id)
UNION ALL
SELECT kind, name, m, n || ' different payers', day, 'Recipient Fanout', n, NULL, name || ' (' || account_id || ')' FROM (
  SELECT 'Many payers' AS kind, a.name, a.account_id, SUM(hop_amount) AS m, COUNT(DISTINCT source_account_id) AS n,
    MAX(CAST(posted_at AS DATE)) AS day
  FROM edges e JOIN accounts a ON a.account_id = e.target_account_id
  WHERE e.target_account_id IN (SELECT account_id FROM received)
  GROUP BY a.name, a.account_id HAVING n >= 5 ORDER BY n DESC, m DESC, a.account_id LIMIT 3
)
UNION ALL
SELECT 'Long chain', root, m, n || ' transfers in a row', day, 'Money Trail', n, root, NULL FROM (
  SELECT root_transfer_id AS root, SUM(hop_amount) AS m, MAX(depth) + 1 AS n, MAX(CAST(posted_at AS DATE)) AS day
  FROM edges GROUP BY 1 ORDER BY n DESC, m DESC, 1 LIMIT 1
)

-- l2ft-sheet-rails | Legs Chosen
SELECT COALESCE(SUM(1), 0) FROM moved_legs
WHERE {Days:posting} AND {Metadata:metadata} AND {Rail:rail_name} AND {Status:status}
  AND {Bundle:CASE WHEN bundle_id IS NULL THEN 'Unbundled' ELSE 'Bundled' END}

-- l2ft-sheet-rails | Rails, All Time
SELECT COUNT(*) FROM rails_used

-- l2ft-sheet-rails | Rails Without a Leg, All Time
SELECT COUNT(*) FILTER (n = 0) FROM rails_used

-- l2ft-sheet-rails | Legs per Rail, All Time, Fewest First
SELECT rail_name, transfer_type, leg_shape, n, last_day, declared FROM rails_used

-- l2ft-sheet-chains | Chains Completed
SELECT AVG(CASE c.completion WHEN 'Completed' THEN 1 WHEN 'Incomplete' THEN 0 END)
FROM chains c
JOIN firings f ON f.transfer_id = c.transfer_id AND f.name = c.parent_name
WHERE {Days:f.posting} AND {Metadata:f.metadata} AND {Chain:c.parent_name} AND {Completion:c.completion}

-- l2ft-sheet-chains | Incomplete Firings
SELECT COALESCE(SUM(CASE c.completion WHEN 'Incomplete' THEN 1 ELSE 0 END), 0)
FROM chains c
JOIN firings f ON f.transfer_id = c.transfer_id AND f.name = c.parent_name
WHERE {Days:f.posting} AND {Metadata:f.metadata} AND {Chain:c.parent_name} AND {Completion:c.completion}

-- l2ft-sheet-chains | Oldest Gap of
SELECT MIN(day) FROM chain_gaps WHERE {Drilled chain:parent_name}

-- l2ft-sheet-chains | What Is Missing, Oldest First
SELECT parent_name, need, what, DATE_DIFF('day', day, DATE '{today}'), moved, day, transfer_id FROM chain_gaps
  WHERE {Drilled chain:parent_name}

-- l2ft-sheet-transfer-templates | Out of Balance
SELECT COALESCE(SUM(IF(completion = 'Imbalanced', 1, 0)), 0)
FROM instances
WHERE {Days:posting} AND {Metadata:metadata} AND {Template:template_name} AND {Completion:completion}

-- l2ft-sheet-transfer-templates | Balanced but Incomplete
SELECT COALESCE(SUM(IF(completion = 'Orphaned', 1, 0)), 0)
FROM instances
WHERE {Days:posting} AND {Metadata:metadata} AND {Template:template_name} AND {Completion:completion}

-- l2ft-sheet-transfer-templates | Out of Balance by, USD
SELECT COALESCE(SUM(ABS(off)), 0)
FROM instances
WHERE {Days:posting} AND {Metadata:metadata} AND {Template:template_name} AND {Completion:completion}

-- l2ft-sheet-l2-exceptions | Declared and Dead
SELECT COALESCE(SUM(IF(check_type LIKE 'Dead%', 1, 0)), 0) FROM mismatches

-- l2ft-sheet-getting-started | Declared and Dead
SELECT COALESCE(SUM(IF(check_type LIKE 'Dead%', 1, 0)), 0) FROM mismatches

-- l2ft-sheet-getting-started | All Mismatches
SELECT COALESCE(SUM(1), 0) FROM mismatches

-- l2ft-sheet-getting-started | Where to Mend It, Most Frequent First
SELECT UPPER(entity_a[1]) || REPLACE(entity_a[2:], '_', ' '), check_type, UPPER(entity_b[1]) || REPLACE(entity_b[2:], '_', ' '),
  magnitude,
  CASE WHEN check_type IN ('Chain Orphans', 'XOR Violations', 'Failed Children') THEN 'File: chains › parent ' || entity_a
    WHEN check_type IN ('Missing Parents', 'Parent Cycles') THEN 'Feed: parents of transfers of ' || entity_a
    WHEN check_type = 'Unknown Status' THEN 'Feed: status of legs'
    WHEN check_type = 'Unmatched Transfer Type' THEN 'File: rails, or feed: transfer type ' || entity_a
    WHEN check_type = 'Dead Limit Schedules' THEN 'File: limit schedules › ' || entity_a || ' › ' || entity_b
    ELSE 'File: rails › ' || entity_a || CASE check_type WHEN 'Dead Bundles Activity' THEN ' › bundles activity'
      WHEN 'Dead Metadata Declarations' THEN ' › metadata keys › ' || entity_b ELSE '' END END, entity_a
FROM mismatches

-- l2ft-sheet-getting-started | Declared Against Seen
SELECT kind, COUNT(used), COUNT(*) FILTER (used), COUNT(*) FILTER (NOT used) FROM (
  SELECT 'Rails' AS kind, rail_name IN (SELECT rail_name FROM legs) AS used FROM {cfg_rail}
  UNION ALL SELECT 'Transfer templates', template_name IN (SELECT template_name FROM legs WHERE template_name IS NOT NULL)
    FROM {cfg_template}
  UNION ALL SELECT 'Chain entries', (parent_name, child_name) IN (SELECT (parent_name, child_name) FROM fired_entries WHERE fired)
    FROM {cfg_chain}
  UNION ALL SELECT 'Limits', EXISTS (SELECT 1 FROM legs l WHERE
    l.amount_direction = IF(c.direction = 'inbound', 'Credit', 'Debit') AND l.account_parent_role = c.parent_role
    AND l.transfer_type = c.transfer_type) FROM {cfg_limit} c
  UNION ALL SELECT UNNEST(['Rails', 'Transfer templates', 'Chain entries', 'Limits']), NULL
) GROUP BY kind

-- l2ft-sheet-getting-started | As Of
SELECT TIMESTAMP '{as_of}', TIMESTAMP '{refreshed_at}', DATE '{today}', (SELECT MAX(CAST(posting AS DATE)) FROM legs
  WHERE status = 'Posted'), 0,
  CASE WHEN EXISTS (SELECT 1 FROM exceptions WHERE check_type = 'missing_balance')
    THEN 'Balances missing: ' || (SELECT COUNT(*) FROM exceptions WHERE check_type = 'missing_balance')
    ELSE 'Control totals that differ: ' || (SELECT COUNT(*) FROM told WHERE is_break) END, (SELECT COUNT(*) FROM assumed)
