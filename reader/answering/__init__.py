"""How a question becomes answers: `reader.answering.ask.ask` joins the parts."""
