-- relation todays_exceptions: Everything that is wrong today: violations of the business day that the refresh calls today, all
--   stuck legs, and legs with a status that no rule knows.
-- grain: one row per violation of the latest business day, and per stuck leg
-- column check_type text(50): which check found it
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column business_day timestamp: the business day, at 00:00
-- column transfer_type text(50): what kind of transfer it is
-- column magnitude decimal(38,2): how much it is about; never negative
-- column transfer_id text(255): the transfer, where the violation is one of a transfer
-- column reason text(255): what is wrong, in words
-- index te_check_type (check_type): the dashboard's choice of a check
-- index te_account (account_id): the drill from an account
-- index te_type (transfer_type): the dashboard's choice of a type
-- reached by any change
-- knows today

{% if today %}
SELECT
  'drift' AS check_type,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start AS business_day,
  {{ 'text(50)' | null_of }} AS transfer_type,
  ABS(drift) AS magnitude,
  {{ 'text(255)' | null_of }} AS transfer_id,
  'The stored balance is not the sum of the posted legs' AS reason
FROM {{ 'drift' | table }}
WHERE business_day_start >= {{ today | literal }} AND business_day_start < {{ tomorrow | literal }}
UNION ALL
SELECT
  'ledger_drift',
  account_id,
  account_name,
  account_role,
  {{ 'text(100)' | null_of }},
  business_day_start,
  {{ 'text(50)' | null_of }},
  ABS(drift),
  {{ 'text(255)' | null_of }},
  'The stored balance is not that of the children and the own posted legs'
FROM {{ 'ledger_drift' | table }}
WHERE business_day_start >= {{ today | literal }} AND business_day_start < {{ tomorrow | literal }}
UNION ALL
SELECT
  'unknown_parent',
  account_id,
  account_name,
  account_role,
  {{ 'text(100)' | null_of }},
  business_day_start,
  {{ 'text(50)' | null_of }},
  ABS(unexplained_balance),
  {{ 'text(255)' | null_of }},
  'Several accounts carry the role, and children do not say whose they are'
FROM {{ 'unknown_parent' | table }}
WHERE business_day_start >= {{ today | literal }} AND business_day_start < {{ tomorrow | literal }}
UNION ALL
{% if has_cadence %}
SELECT
  'missing_balance',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  {{ today | literal | cast: 'timestamp' }},
  {{ 'text(50)' | null_of }},
  ABS(carried_balance),
  {{ 'text(255)' | null_of }},
  'No balance came although one is due; the last known one stands'
FROM {{ 'missing_balance' | table }}
WHERE last_missing_day >= {{ today | literal }}
UNION ALL
{% endif %}
SELECT
  'overdraft',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start,
  {{ 'text(50)' | null_of }},
  ABS(stored_balance),
  {{ 'text(255)' | null_of }},
  'The balance at the end of the day is below zero'
FROM {{ 'overdraft' | table }}
WHERE business_day_start < {{ tomorrow | literal }} AND (next_day_start IS NULL OR next_day_start >= {{ tomorrow | literal }})
UNION ALL
SELECT
  'limit_breach',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day,
  transfer_type,
  outbound_total - cap,
  {{ 'text(255)' | null_of }},
  'More went out than the cap allows'
FROM {{ 'limit_breach' | table }}
WHERE business_day >= {{ today | literal }} AND business_day < {{ tomorrow | literal }}
UNION ALL
SELECT
  'expected_eod_balance_breach',
  account_id,
  account_name,
  account_role,
  {{ 'text(100)' | null_of }},
  business_day_start,
  {{ 'text(50)' | null_of }},
  ABS(variance),
  {{ 'text(255)' | null_of }},
  'The balance at the end of the day is not the expected one'
FROM {{ 'expected_eod_balance_breach' | table }}
WHERE business_day_start >= {{ today | literal }} AND business_day_start < {{ tomorrow | literal }}
UNION ALL
{% if checks.any %}
SELECT
  'conservation',
  {{ 'text(255)' | null_of }},
  {{ 'text(255)' | null_of }},
  {{ 'text(100)' | null_of }},
  {{ 'text(100)' | null_of }},
  {{ 'first_posting' | day_of }},
  transfer_type,
  ABS(difference),
  transfer_id,
  'The posted legs do not add up to what rail ' || rail_name || ' expects'
FROM {{ 'conservation_breach' | table }}
WHERE first_posting >= {{ today | literal }} AND first_posting < {{ tomorrow | literal }}
UNION ALL
SELECT
  'timeliness',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  {{ 'posting' | day_of }},
  transfer_type,
  ABS(amount_money),
  transfer_id,
  'The leg posted after its transfer was said to be complete'
FROM {{ 'late_posting' | table }}
WHERE posting >= {{ today | literal }} AND posting < {{ tomorrow | literal }}
UNION ALL
SELECT
  'missing_parent_balance',
  {{ 'text(255)' | null_of }},
  {{ 'text(255)' | null_of }},
  account_parent_role,
  {{ 'text(100)' | null_of }},
  business_day,
  {{ 'text(50)' | null_of }},
  ABS(child_balance),
  {{ 'text(255)' | null_of }},
  'Children have a balance and no account of role ' || account_parent_role || ' has one'
FROM {{ 'missing_parent_balance' | table }}
WHERE business_day >= {{ today | literal }} AND business_day < {{ tomorrow | literal }}
UNION ALL
SELECT
  'balance_gap',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  gap_end,
  {{ 'text(50)' | null_of }},
  0,
  {{ 'text(255)' | null_of }},
  'Business days without a balance lie before this one'
FROM {{ 'balance_gap' | table }}
WHERE gap_end >= {{ today | literal }} AND gap_end < {{ tomorrow | literal }}
UNION ALL
{% endif %}
{% endif %}
SELECT
  'stuck_pending' AS check_type,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  {{ 'posting' | day_of }} AS business_day,
  transfer_type,
  ABS(amount_money) AS magnitude,
  transfer_id AS transfer_id,
  'The leg is pending for longer than its rail allows' AS reason
FROM {{ 'stuck_pending' | table }}
UNION ALL
SELECT
  'stuck_unbundled',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  {{ 'posting' | day_of }},
  transfer_type,
  ABS(amount_money),
  transfer_id,
  'The leg waits for its bundle for longer than its rail allows'
FROM {{ 'stuck_unbundled' | table }}
UNION ALL
SELECT
  'unknown_status',
  leg.account_id,
  leg.account_name,
  leg.account_role,
  leg.account_parent_role,
  {{ 'leg.posting' | day_of }},
  leg.transfer_type,
  ABS(leg.amount_money),
  leg.transfer_id,
  'No rule knows the status ' || leg.status
FROM {{ 'open_leg' | table }} leg
WHERE leg.status NOT IN ('Posted', 'Pending', 'Failed')
