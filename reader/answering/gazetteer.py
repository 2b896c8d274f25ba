"""Names of places that answer "which country", "which state" and "where", and capitalised words that name nobody."""


def _listed(names: str) -> frozenset[str]:
    """The names in a text that parts them with commas."""
    return frozenset(name.strip() for name in names.split(","))


COUNTRIES = _listed(
    """
    Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas,
    Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil,
    Britain, Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon, Canada, Chad, Chile, China, Colombia,
    Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Czechia, Denmark, Djibouti, Dominican Republic,
    Ecuador, Egypt, El Salvador, England, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon,
    Gambia, Georgia, Germany, Ghana, Great Britain, Greece, Greenland, Grenada, Guatemala, Guinea, Guyana,
    Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory
    Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon,
    Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Mali,
    Malta, Mauritania, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar,
    Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Northern
    Ireland, Norway, Oman, Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland,
    Portugal, Puerto Rico, Qatar, Romania, Russia, Rwanda, Samoa, Saudi Arabia, Scotland, Senegal, Serbia,
    Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South
    Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan,
    Tanzania, Thailand, Togo, Tonga, Trinidad and Tobago, Tunisia, Turkey, Turkmenistan, Türkiye, U.K., U.S.,
    UAE, UK, US, USA, Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan,
    Vanuatu, Vatican, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe
    """
)
STATES = _listed(
    """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii,
    Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan,
    Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New
    York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina,
    South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming
    """
)
DEMONYMS = _listed(
    """
    Afghan, African, Albanian, Algerian, American, Arab, Argentine, Asian, Australian, Austrian, Belarusian,
    Belgian, Brazilian, British, Bulgarian, Canadian, Catholic, Chilean, Chinese, Christian, Colombian,
    Croatian, Cuban, Czech, Danish, Democrat, Democratic, Dutch, Egyptian, English, Estonian, Ethiopian,
    European, Filipino, Finnish, French, German, Ghanaian, Greek, Haitian, Hispanic, Hungarian, Icelandic,
    Indian, Indonesian, Iranian, Iraqi, Irish, Israeli, Italian, Jamaican, Japanese, Jewish, Jordanian, Kenyan,
    Korean, Kuwaiti, Latino, Latvian, Lebanese, Libyan, Lithuanian, Malaysian, Mexican, Moroccan, Muslim,
    Nepalese, Nigerian, North Korean, Norwegian, Pakistani, Palestinian, Peruvian, Polish, Portuguese, Qatari,
    Republican, Romanian, Russian, Rwandan, Saudi, Scottish, Serbian, Slovak, Somali, South African, South
    Korean, Soviet, Spanish, Sudanese, Swedish, Swiss, Syrian, Taiwanese, Thai, Tunisian, Turkish, Ugandan,
    Ukrainian, Uruguayan, Venezuelan, Vietnamese, Welsh, Western, Yemeni, Zimbabwean
    """
)
NEWS_OUTLETS = _listed(
    """
    ABC News, AFP, AP, Associated Press, BBC, Bloomberg, CBS, CNBC, CNN, Fox News, Getty Images, Guardian, NBC,
    NPR, New York Times, Reuters, The Associated Press, The Guardian, The New York Times, The Week, USA TODAY,
    USA Today, Wall Street Journal, Washington Post
    """
)
