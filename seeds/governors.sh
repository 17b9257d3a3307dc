# Three forecasters on the 36 governor's races of 8 November 2022: each candidate in each race is one question.
# Figures by FiveThirtyEight (CC BY 4.0), see seeds/README.md.
ledger import csv seeds/538_governors_2022.csv \
  --set "question=governor 2022 {state} {candidate}" \
  --set "claim={candidate} wins the 2022 governor's race in {state}" \
  --set "criteria=True if the candidate is certified as the winner of the governor's election of 8 November 2022 in {state}." \
  --set "source=FiveThirtyEight {forecast_type}" \
  --set "tags=governors 2022" \
  --map made=forecast_date --map deadline=election_date --map resolved_on=election_date \
  --map probability=probwin --map outcome=probwin_outcome
