{% comment %}
The account that a statement shows until somebody chooses one: that of today's largest drift, else of the deepest overdraft, else the first
customer's, else the first.
{% endcomment %}
COALESCE(
    (
      SELECT {{ 'account_id' | min_text }}
      FROM {{ 'todays_exceptions' | table }}
      WHERE check_type IN ('drift', 'ledger_drift')
        AND magnitude = (SELECT MAX(magnitude) FROM {{ 'todays_exceptions' | table }} WHERE check_type IN ('drift', 'ledger_drift'))
    ),
    (
      SELECT {{ 'account_id' | min_text }}
      FROM {{ 'todays_exceptions' | table }}
      WHERE check_type = 'overdraft'
        AND magnitude = (SELECT MAX(magnitude) FROM {{ 'todays_exceptions' | table }} WHERE check_type = 'overdraft')
    ),
    (SELECT {{ 'account_id' | min_text }} FROM {{ 'account' | table }} WHERE is_subledger = 1),
    (SELECT {{ 'account_id' | min_text }} FROM {{ 'account' | table }})
  )
