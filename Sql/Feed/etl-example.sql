{% if from_source %}
INSERT INTO {{ 'transactions' | table }} ({{ leg_columns | idents }})
SELECT
  core.posting_number,
  master.account_number,
  master.title,
  master.role_name,
  master.scope_name,
  master.parent_role_name,
  core.amount,
  CASE WHEN core.amount < 0 THEN 'Debit' ELSE 'Credit' END,
  CASE core.state WHEN 'BOOKED' THEN 'Posted' WHEN 'OPEN' THEN 'Pending' ELSE 'Failed' END,
  core.booked_at,
  core.event_number,
  {{ legs[0].transfer_type | literal }},
  {{ 'timestamp' | null_of }},
  {{ 'text(100)' | null_of }},
  {{ legs[0].rail_name | literal }},
  {{ 'text(100)' | null_of }},
  {{ 'text(100)' | null_of }},
  {{ 'text(50)' | null_of }},
  core.origin_name,
  core.details
FROM (
  {% for leg in legs %}
  SELECT {{ leg.id | literal }} AS posting_number, {{ leg.account_id | literal }} AS account_number, {{ leg.amount_money | literal }} AS amount,
    'BOOKED' AS state, {{ leg.posting | literal }} AS booked_at, {{ leg.transfer_id | literal }} AS event_number,
    {{ leg.origin | literal }} AS origin_name, {{ leg.metadata | literal | cast: 'json' }} AS details{{ from_nothing | sql }}{% unless forloop.last %}
  UNION ALL{% endunless %}
  {% endfor %}
) core
JOIN (
  {% for leg in legs %}
  SELECT {{ leg.account_id | literal }} AS account_number, {{ leg.account_name | literal }} AS title, {{ leg.account_role | literal }} AS role_name,
    {{ leg.account_scope | literal }} AS scope_name,
    {{ leg.account_parent_role | literal | cast: 'text(100)' }} AS parent_role_name{{ from_nothing | sql }}{% unless forloop.last %}
  UNION ALL{% endunless %}
  {% endfor %}
) master
  ON master.account_number = core.account_number;
{% else %}
{% for row in leg_values %}
INSERT INTO {{ 'transactions' | table }} (
  {{ leg_columns | idents }}
) VALUES (
  {{ row | literals }}
);
{% endfor %}
{% for row in balance_values %}
INSERT INTO {{ 'daily_balances' | table }} (
  {{ balance_columns | idents }}
) VALUES (
  {{ row | literals }}
);
{% endfor %}
{% endif %}
